namespace Mapping.LocalHost.Timers;

/// <summary>Where a timer stands in its schedule (UTC); as the worker knows it.</summary>
/// <param name="Last">The occurrence that was run last; the default: none yet.</param>
internal sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated)
{
    /// <summary>A status whose next run does not follow from its last one belongs to an older schedule, which the present one replaces.</summary>
    public static ScheduleStatus Restore(ScheduleStatus? remembered, TimerSchedule schedule, DateTime now)
    {
        if (remembered is null)
            return new ScheduleStatus(default, schedule.Next(now), now);
        var basis = remembered.Last == default ? remembered.LastUpdated : remembered.Last;
        var expected = schedule.Next(basis);
        return remembered.Next == expected ? remembered : new ScheduleStatus(default, expected, basis);
    }

    public static ScheduleStatus After(DateTime run, TimerSchedule schedule) => new(run, schedule.Next(run), run);
}
