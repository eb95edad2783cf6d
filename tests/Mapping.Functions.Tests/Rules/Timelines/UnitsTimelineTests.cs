using Mapping.Functions.Rules;
using static Mapping.Functions.Tests.Rules.Timelines.Rows;

namespace Mapping.Functions.Tests.Rules.Timelines;

public class UnitsTimelineTests
{
    private static readonly BillingCalendar Monthly = new(PeriodType.Monthly, Day("2026-01-01"));

    [Fact]
    public void A_line_without_rows_has_no_units_and_gets_all()
    {
        var timeline = To(25, "2026-11-20");

        Assert.Equal(0, timeline.UnitsOn(Day("2026-11-20")));
        Assert.Equal(25, timeline.Change);
        Assert.False(timeline.IsReached);
        Assert.Null(timeline.Refusal());
    }

    [Fact]
    public void A_line_without_rows_has_reached_0() => Assert.True(To(0, "2026-11-20").IsReached);

    [Theory]
    [InlineData("2026-10-31", 0)]
    [InlineData("2026-11-01", 10)]
    [InlineData("2026-11-19", 10)]
    [InlineData("2026-11-20", 25)]
    [InlineData("2026-11-30", 25)]
    [InlineData("2026-12-01", 30)]
    [InlineData("2027-01-01", 0)]
    public void In_force_is_the_row_that_holds_the_day_bounds_included(string day, int units) => Assert.Equal(
        units,
        To(1, "2026-11-01", Row("2026-11-01", "2026-11-19", 10), Row("2026-11-20", "2026-11-30", 25), Row("2026-12-01", "2026-12-31", 30)).UnitsOn(Day(day)));

    [Fact]
    public void Of_several_rows_on_a_day_the_later_start_is_in_force() => Assert.Equal(
        25,
        To(1, "2026-11-20", Row("2026-11-20", "2026-11-30", 25), Row("2026-11-01", "2026-11-20", 10)).UnitsOn(Day("2026-11-20")));

    [Theory]
    [InlineData(25, 15)]
    [InlineData(10, 0)]
    [InlineData(0, -10)]
    [InlineData(1_000_000, 999_990)]
    public void The_change_is_the_target_less_what_is_in_force(int target, int change) =>
        Assert.Equal(change, To(target, "2026-11-20", Row("2026-11-01", "2026-11-30", 10), Row("2026-12-01", "2026-12-31", 30)).Change);

    [Fact]
    public void A_change_that_would_leave_a_later_row_below_0_is_refused_before_the_call()
    {
        var timeline = To(2, "2026-11-20", Row("2026-11-01", "2026-11-30", 10), Row("2026-12-01", "2026-12-31", 7));

        var refusal = timeline.Refusal();

        Assert.Equal(-8, timeline.Change);
        Assert.Equal("NegativeUnits", refusal?.Code);
        Assert.Contains("2026-12-01", refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_row_may_come_down_to_exactly_0() =>
        Assert.Null(To(2, "2026-11-20", Row("2026-11-01", "2026-11-30", 10), Row("2026-12-01", "2026-12-31", 8)).Refusal());

    [Fact]
    public void An_earlier_row_does_not_matter() =>
        Assert.Null(To(2, "2026-12-01", Row("2026-11-01", "2026-11-30", 0), Row("2026-12-01", "2026-12-31", 8)).Refusal());

    [Fact]
    public void The_target_is_reached_when_every_row_from_the_day_on_shows_it() => Assert.True(To(
        25, "2026-11-20", Row("2026-11-01", "2026-11-19", 3), Row("2026-11-20", "2026-11-30", 25), Row("2026-12-01", "2026-12-31", 25)).IsReached);

    [Fact]
    public void A_cut_row_may_end_on_the_day_of_the_cut() => Assert.True(To(
        25, "2026-11-20", Row("2026-11-01", "2026-11-20", 3), Row("2026-11-20", "2026-11-30", 25), Row("2026-12-01", "2026-12-31", 25)).IsReached);

    [Fact]
    public void A_row_that_began_before_and_has_the_units_already_counts() =>
        Assert.True(To(25, "2026-11-20", Row("2026-11-01", "2026-11-30", 25), Row("2026-12-01", "2026-12-31", 25)).IsReached);

    [Fact]
    public void One_row_of_other_units_is_told_with_its_dates()
    {
        var check = To(25, "2026-11-20", Row("2026-11-20", "2026-11-30", 25), Row("2026-12-01", "2026-12-31", 50)).Check();

        Assert.False(check.IsExact);
        Assert.Equal("From 2026-12-01 to 2026-12-31 the line has 50 units, not 25.", Assert.Single(check.Differences).Sentence);
    }

    [Fact]
    public void Days_that_no_row_covers_are_told()
    {
        var check = To(25, "2026-11-20", Row("2026-11-25", "2026-11-30", 25), Row("2027-01-01", "2027-01-31", 25)).Check();

        Assert.Equal(
            ["No row covers the days from 2026-11-20 to 2026-11-24.", "No row covers the days from 2026-12-01 to 2026-12-31."],
            check.Differences.Select(difference => difference.Sentence));
    }

    [Fact]
    public void Rows_that_all_end_before_the_day_cover_nothing() =>
        Assert.Equal(Day("2026-11-20"), Assert.Single(To(25, "2026-11-20", Row("2026-10-01", "2026-10-31", 25)).Check().Differences).From);

    [Fact]
    public void Days_that_two_rows_bill_are_told() => Assert.Equal(
        "Two rows cover 2026-12-15.",
        Assert.Single(To(25, "2026-12-01", Row("2026-12-01", "2026-12-31", 25), Row("2026-12-15", "2027-01-14", 25)).Check().Differences).Sentence);

    [Fact]
    public void A_row_that_two_pages_brought_is_one_row()
    {
        var row = Row("2026-12-01", "2026-12-31", 25);

        Assert.True(To(25, "2026-12-01", row, row with { }).IsReached);
    }

    [Fact]
    public void Rows_count_by_their_dates_not_by_how_they_came() => Assert.True(To(
        25, "2026-11-20", Row("2026-12-01", "2026-12-31", 25), Row("2026-11-20", "2026-11-30", 25)).IsReached);

    [Fact]
    public void Hundreds_of_differences_are_summed_up()
    {
        var rows = Enumerable.Range(0, 180).Select(month => Day("2026-12-01").AddMonths(month))
            .Select(start => new UnitsRow(start.DayNumber, 900, start, start.AddMonths(1).AddDays(-1), 24, null, null, false));

        var check = new UnitsTimeline(rows, new UnitsTarget(Day("2026-12-01"), 25), Monthly).Check();

        Assert.Equal(180, check.Differences.Count);
        Assert.EndsWith("And 177 more.", check.Summary, StringComparison.Ordinal);
        Assert.Empty(UnitsCheck.Of([]).Summary);
    }

    private static UnitsTimeline To(int units, string from, params UnitsRow[] rows) => new(rows, new UnitsTarget(Day(from), units), Monthly);
}
