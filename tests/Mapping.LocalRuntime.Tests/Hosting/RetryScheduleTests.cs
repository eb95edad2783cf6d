using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class RetryScheduleTests
{
    [Fact]
    public void Without_an_attribute_nothing_is_retried() => Assert.False(Of(nameof(Never)).Allows(0));

    [Fact]
    public void A_fixed_delay_stays()
    {
        var schedule = Of(nameof(Fixed));

        Assert.Equal((true, true, false), (schedule.Allows(0), schedule.Allows(1), schedule.Allows(2)));
        Assert.Equal([5, 5], new[] { 0, 7 }.Select(attempt => schedule.DelayAfter(attempt).TotalSeconds));
    }

    [Fact]
    public void A_backoff_doubles_up_to_its_longest_delay_and_may_have_no_end()
    {
        var schedule = Of(nameof(Backoff));

        Assert.True(schedule.Allows(1_000_000));
        Assert.Equal([1, 2, 4, 5, 5], new[] { 0, 1, 2, 3, 1000 }.Select(attempt => schedule.DelayAfter(attempt).TotalSeconds));
    }

    [Theory]
    [InlineData("-00:00:01", "00:00:01")]
    [InlineData("soon", "00:00:01")]
    [InlineData("00:00:02", "00:00:01")]
    public void Intervals_that_make_no_sense_are_refused(string minimum, string maximum) =>
        Assert.ThrowsAny<ArgumentException>(() => new ExponentialBackoffRetryAttribute(1, minimum, maximum));

    private static RetrySchedule Of(string method) =>
        RetrySchedule.Of(typeof(RetryScheduleTests).GetMethod(method, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!);

    private static void Never() => Assert.Fail("Only looked at.");

    [FixedDelayRetry(2, "00:00:05")]
    private static void Fixed() => Assert.Fail("Only looked at.");

    [ExponentialBackoffRetry(-1, "00:00:01", "00:00:05")]
    private static void Backoff() => Assert.Fail("Only looked at.");
}
