using Mapping.LocalHost.Timers;

namespace Mapping.LocalHost.Tests.Timers;

public sealed class ScheduleStatusTests
{
    private static readonly DateTime Now = ScheduleTests.Utc("2026-11-22T10:01:00Z");
    private readonly TimerSchedule _hourly = TimerSchedule.Parse("0 0 * * * *");

    [Fact]
    public void A_timer_that_was_never_seen_starts_with_its_next_time()
    {
        var status = ScheduleStatus.Restore(null, _hourly, Now);

        Assert.Equal((default, ScheduleTests.Utc("2026-11-22T11:00:00Z"), Now), (status.Last, status.Next, status.LastUpdated));
    }

    [Fact]
    public void A_remembered_time_that_has_passed_stays_the_next_one()
    {
        var remembered = ScheduleStatus.After(ScheduleTests.Utc("2026-11-22T07:00:00Z"), _hourly);

        var status = ScheduleStatus.Restore(remembered, _hourly, Now);

        Assert.Equal(ScheduleTests.Utc("2026-11-22T08:00:00Z"), status.Next);
    }

    [Fact]
    public void A_changed_schedule_counts_from_the_last_run_on()
    {
        var remembered = new ScheduleStatus(ScheduleTests.Utc("2026-11-22T09:30:00Z"), ScheduleTests.Utc("2026-11-23T09:30:00Z"), ScheduleTests.Utc("2026-11-22T09:30:00Z"));

        var status = ScheduleStatus.Restore(remembered, _hourly, Now);

        Assert.Equal((default, ScheduleTests.Utc("2026-11-22T10:00:00Z")), (status.Last, status.Next));
    }

    [Fact]
    public void A_changed_schedule_of_a_timer_that_never_ran_counts_from_when_it_was_seen()
    {
        var remembered = new ScheduleStatus(default, ScheduleTests.Utc("2026-12-01T00:00:00Z"), ScheduleTests.Utc("2026-11-22T10:00:30Z"));

        Assert.Equal(ScheduleTests.Utc("2026-11-22T11:00:00Z"), ScheduleStatus.Restore(remembered, _hourly, Now).Next);
    }
}
