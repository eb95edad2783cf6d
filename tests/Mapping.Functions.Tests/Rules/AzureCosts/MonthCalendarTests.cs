using System.Text.Json;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.Rules.AzureCosts;

public sealed class MonthCalendarTests
{
    [Theory]
    [InlineData("2026-11-09T06:00:00Z", 1, "2026-10")]
    [InlineData("2027-01-01T00:00:00Z", 1, "2026-12")]
    [InlineData("2028-03-01T00:30:00+02:00", 1, "2028-01")]
    [InlineData("2026-11-30T23:59:59Z", 0, "2026-11")]
    public void A_timer_is_about_the_month_before_in_utc(string now, int monthsBack, string month) =>
        Assert.Equal(Month.Parse(month), MonthCalendar.OfTimer(DateTimeOffset.Parse(now, null), monthsBack));

    [Theory]
    [InlineData("2026-12", "2026-12", "2027-01-01")]
    [InlineData("2028-02", "2028-02", "2028-03-01")]
    [InlineData("2027-03", "2027-03", "2027-04-01")]
    public void A_usage_month_is_billed_in_its_own_period_and_reset_on_the_next_first(string usage, string period, string reset)
    {
        Assert.Equal(Month.Parse(period), MonthCalendar.PeriodOf(Month.Parse(usage), BilledMonth.Usage));
        Assert.Equal(Month.Parse(period).Next, MonthCalendar.PeriodOf(Month.Parse(usage), BilledMonth.Invoice));
        Assert.Equal(DateOnly.Parse(reset, null), MonthCalendar.ResetOf(Month.Parse(period)));
    }

    [Fact]
    public void Missed_months_come_oldest_first_and_never_before_the_plan()
    {
        var done = new HashSet<Month> { Month.Parse("2026-11"), Month.Parse("2027-01") };

        var months = MonthCalendar.Outstanding(Month.Parse("2026-10"), Month.Parse("2027-03"), done, mostMonths: 24, restatedMonths: 0);

        Assert.Equal(["2026-10", "2026-12", "2027-02", "2027-03"], months.Select(month => month.ToString()));
    }

    [Fact]
    public void Months_that_may_be_restated_are_looked_at_again()
    {
        var done = new HashSet<Month> { Month.Parse("2027-01"), Month.Parse("2027-02"), Month.Parse("2026-12") };

        var months = MonthCalendar.Outstanding(Month.Parse("2026-12"), Month.Parse("2027-03"), done, mostMonths: 24, restatedMonths: 3);

        Assert.Equal(["2027-01", "2027-02", "2027-03"], months.Select(month => month.ToString()));
    }

    [Fact]
    public void Nothing_is_caught_up_that_is_older_than_the_limit() =>
        Assert.Equal(
            [Month.Parse("2027-02"), Month.Parse("2027-03")],
            MonthCalendar.Outstanding(Month.Parse("2020-01"), Month.Parse("2027-03"), new HashSet<Month>(), mostMonths: 2, restatedMonths: 0));

    [Fact]
    public void A_plan_that_begins_later_has_nothing_to_do() =>
        Assert.Empty(MonthCalendar.Outstanding(Month.Parse("2027-04"), Month.Parse("2027-03"), new HashSet<Month>(), mostMonths: 2, restatedMonths: 1));

    [Theory]
    [InlineData("2026-13")]
    [InlineData("1999-12")]
    [InlineData("2026-1")]
    [InlineData("2026-10-01")]
    [InlineData("٢٠٢٦-١٠")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_month_is_none(string? text) => Assert.Null(Month.TryParse(text));

    [Fact]
    public void A_month_survives_the_task_hub() =>
        Assert.Equal(Month.Parse("2026-10"), JsonSerializer.Deserialize<Month>(JsonSerializer.Serialize(Month.Parse("2026-10"))));
}
