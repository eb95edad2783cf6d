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
        var suspension = Suspension.After(null, isSuspended: true, At(seen))!;

        Assert.Equal(first, suspension.From.ToString());
        Assert.False(suspension.Holds(suspension.From.Previous));
        Assert.True(suspension.Holds(suspension.From.Add(24)));
    }

    [Fact]
    public void The_month_in_which_it_is_active_again_bills_and_the_months_before_do_not()
    {
        var seen = Suspension.After(null, isSuspended: true, At("2027-06-12"));
        seen = Suspension.After(seen, isSuspended: true, At("2027-10-01"));

        var ended = Suspension.After(seen, isSuspended: false, At("2027-10-09"))!;

        Assert.Equal(
            [false, true, true, true, false],
            Enumerable.Range(6, 5).Select(number => ended.Holds(new Month(2027, number))));
    }

    [Fact]
    public void A_second_suspension_is_one_of_its_own()
    {
        var first = Suspension.After(Suspension.After(null, true, At("2027-02-01")), false, At("2027-02-09"));

        var second = Suspension.After(first, isSuspended: true, At("2027-05-20"))!;

        Assert.False(second.Holds(new Month(2027, 5)));
        Assert.True(second.Holds(new Month(2027, 6)));
    }

    [Fact]
    public void A_plan_that_was_never_seen_suspended_is_not() => Assert.Null(Suspension.After(null, isSuspended: false, At("2027-02-01")));

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T05:00:00Z", CultureInfo.InvariantCulture);
}
