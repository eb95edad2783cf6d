using Mapping.Simulators.Autotask.Contracts;

namespace Mapping.Simulators.Tests.Contracts;

public sealed class PeriodCalendarTests
{
    [Fact]
    public void A_start_on_the_31st_is_clamped_to_each_month_and_comes_back_to_the_31st()
    {
        var periods = PeriodCalendar.Periods(new(2027, 1, 31), new(2027, 5, 30), 1).ToArray();

        Assert.Equal(
            [new(new(2027, 1, 31), new(2027, 2, 27)), new(new(2027, 2, 28), new(2027, 3, 30)), new(new(2027, 3, 31), new(2027, 4, 29)), new(new(2027, 4, 30), new(2027, 5, 30))],
            periods);
    }

    [Fact]
    public void A_leap_day_has_its_yearly_period_start_on_the_28th_in_other_years()
    {
        var starts = PeriodCalendar.Periods(new(2028, 2, 29), new(2033, 1, 1), 12).Select(period => period.Start);

        Assert.Equal([new(2028, 2, 29), new(2029, 2, 28), new(2030, 2, 28), new(2031, 2, 28), new(2032, 2, 29)], starts);
    }

    [Theory]
    [InlineData("Monthly", 1)]
    [InlineData(" monthly ", 1)]
    [InlineData("Quarterly", 3)]
    [InlineData("Semi-Annual", 6)]
    [InlineData("YEARLY", 12)]
    public void A_period_type_is_known_by_its_label(string label, int months) => Assert.Equal(months, PeriodLengths.Months(label));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    public void Periods_follow_each_other_without_gap_or_overlap(int months)
    {
        for (var day = 0; day < 800; day++)
        {
            var start = new DateOnly(2027, 1, 1).AddDays(day);
            var end = start.AddDays(1_500);
            var periods = PeriodCalendar.Periods(start, end, months).ToArray();

            Assert.Equal(start, periods[0].Start);
            Assert.True(periods[^1].Contains(end));
            for (var index = 1; index < periods.Length; index++)
                Assert.Equal(periods[index - 1].End.AddDays(1), periods[index].Start);
        }
    }
}
