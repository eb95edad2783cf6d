using Mapping.Functions.Rules;
using static Mapping.Functions.Tests.Rules.Timelines.Rows;

namespace Mapping.Functions.Tests.Rules.Timelines;

public class BillingCalendarTests
{
    [Theory]
    [InlineData("Monthly", "2026-01-01", "2026-11-20", "2026-11-01", "2026-11-30")]
    [InlineData("Monthly", "2026-01-17", "2026-11-16", "2026-10-17", "2026-11-16")]
    [InlineData("Monthly", "2026-01-17", "2026-11-17", "2026-11-17", "2026-12-16")]
    [InlineData("Monthly", "2026-01-31", "2026-02-27", "2026-01-31", "2026-02-27")]
    [InlineData("Monthly", "2026-01-31", "2026-02-28", "2026-02-28", "2026-03-30")]
    [InlineData("Monthly", "2026-01-31", "2026-03-31", "2026-03-31", "2026-04-29")]
    [InlineData("Monthly", "2027-12-31", "2028-02-29", "2028-02-29", "2028-03-30")]
    [InlineData("Quarterly", "2026-11-30", "2027-02-28", "2027-02-28", "2027-05-29")]
    [InlineData("SemiAnnual", "2026-01-15", "2026-07-14", "2026-01-15", "2026-07-14")]
    [InlineData("Yearly", "2024-02-29", "2025-03-01", "2025-02-28", "2026-02-27")]
    [InlineData("Yearly", "2024-02-29", "2028-02-29", "2028-02-29", "2029-02-27")]
    [InlineData("Yearly", "2026-07-01", "2026-07-01", "2026-07-01", "2027-06-30")]
    public void Periods_are_stepped_from_the_contracts_start(string type, string start, string day, string from, string to) =>
        Assert.Equal((Day(from), Day(to)), new BillingCalendar(Enum.Parse<PeriodType>(type), Day(start)).PeriodOf(Day(day)));

    [Fact]
    public void Before_the_start_there_is_no_period() =>
        Assert.Null(new BillingCalendar(PeriodType.Monthly, Day("2026-01-01")).PeriodOf(Day("2025-12-31")));

    [Fact]
    public void Without_a_period_type_there_is_none_either() =>
        Assert.Null(new BillingCalendar(null, Day("2026-01-01")).PeriodOf(Day("2026-01-01")));

    [Theory]
    [InlineData("Monthly")]
    [InlineData("Quarterly")]
    [InlineData("SemiAnnual")]
    [InlineData("Yearly")]
    public void The_last_day_that_a_calendar_knows_is_in_a_period(string type)
    {
        var period = new BillingCalendar(Enum.Parse<PeriodType>(type), Day("2026-01-31")).PeriodOf(DateOnly.MaxValue);

        Assert.NotNull(period);
        Assert.True(period.Value.Start <= DateOnly.MaxValue);
    }

    [Theory]
    [InlineData("Monthly")]
    [InlineData("Quarterly")]
    [InlineData("SemiAnnual")]
    [InlineData("Yearly")]
    public void Every_day_is_in_one_period_and_periods_follow_each_other_without_a_gap(string type)
    {
        foreach (var start in Enumerable.Range(0, 40).Select(offset => Day("2027-12-20").AddDays(offset)))
        {
            var calendar = new BillingCalendar(Enum.Parse<PeriodType>(type), start);
            var expected = calendar.PeriodOf(start)!.Value;
            Assert.Equal(start, expected.Start);
            for (var day = start; day < start.AddYears(3); day = day.AddDays(1))
            {
                var period = calendar.PeriodOf(day)!.Value;
                if (period != expected)
                {
                    Assert.Equal(expected.End.AddDays(1), period.Start);
                    expected = period;
                }

                Assert.InRange(day, period.Start, period.End);
            }
        }
    }
}
