using System.Globalization;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Tests.Storage.AzurePlans;

public sealed class SuspensionTests
{
    [Theory]
    [InlineData("2027-06-10", "2027-07")]
    [InlineData("2027-07-01", "2027-07")]
    [InlineData("2027-12-31", "2028-01")]
    public void A_plan_bills_nothing_from_the_next_period_on(string seen, string first)
    {
        var suspension = Suspension.After(null, isSuspended: true, MonthOf(seen).Previous, At(seen))!;

        Assert.Equal(first, suspension.From.ToString());
        Assert.False(suspension.Holds(suspension.From.Previous));
        Assert.True(suspension.Holds(suspension.From.Add(24)));
    }

    [Fact]
    public void The_month_in_which_it_is_active_again_bills_and_the_months_before_do_not()
    {
        var seen = Suspension.After(null, isSuspended: true, new Month(2027, 6), At("2027-06-12"));
        seen = Suspension.After(seen, isSuspended: true, new Month(2027, 6), At("2027-10-01"));

        var ended = Suspension.After(seen, isSuspended: false, new Month(2027, 6), At("2027-10-09"))!;

        Assert.Equal(
            [false, true, true, true, false],
            Enumerable.Range(6, 5).Select(number => ended.Holds(new Month(2027, number))));
    }

    [Fact]
    public void A_second_suspension_is_one_of_its_own()
    {
        var first = Suspension.After(
            Suspension.After(null, true, new Month(2027, 1), At("2027-02-01")), false, new Month(2027, 1), At("2027-02-09"));

        var second = Suspension.After(first, isSuspended: true, new Month(2027, 5), At("2027-05-20"))!;

        Assert.False(second.Holds(new Month(2027, 5)));
        Assert.True(second.Holds(new Month(2027, 6)));
    }

    [Fact]
    public void A_plan_that_was_never_seen_suspended_is_not() => Assert.Null(Suspension.After(null, isSuspended: false, new Month(2027, 1), At("2027-02-01")));

    [Theory]
    [InlineData("2027-05", "2027-06-09", "2027-06")] // the look on the first was missed: it may have been suspended before or after
    [InlineData("2027-03", "2027-06-09", "2027-04 2027-05 2027-06")]
    [InlineData("2027-05", "2027-06-01", "")] // seen on the first: in the month before
    [InlineData("2027-06", "2027-06-09", "")] // seen active on the first
    public void Between_two_looks_nobody_knows_the_month(string activeIn, string seen, string asked)
    {
        var suspension = Suspension.After(null, isSuspended: true, Month.Parse(activeIn), At(seen))!;

        Assert.Equal(asked, Asked(suspension));
        Assert.All(Months.Where(month => month > MonthOf(seen)), month => Assert.True(suspension.Holds(month)));
    }

    [Fact]
    public void Nor_does_anybody_know_when_it_was_active_again()
    {
        var seen = Suspension.After(null, isSuspended: true, new Month(2027, 2), At("2027-03-01"));

        var ended = Suspension.After(seen, isSuspended: false, new Month(2027, 2), At("2027-06-09"))!;

        Assert.Equal("2027-03 2027-04 2027-05", Asked(ended));
        Assert.DoesNotContain(Months, ended.Holds);
    }

    private static IEnumerable<Month> Months => Enumerable.Range(1, 12).Select(number => new Month(2027, number));

    private static string Asked(Suspension suspension) => string.Join(' ', Months.Where(suspension.IsUnknown));

    private static Month MonthOf(string day) => Month.Of(At(day));

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T05:00:00Z", CultureInfo.InvariantCulture);
}
