using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Timers;

/// <summary>Reads a timer's remembered status against the time and its schedule.</summary>
internal static class TimerClock
{
    /// <summary>A status whose next run does not follow from its last one belongs to an older schedule, which the present one replaces.</summary>
    public static ScheduleStatus Restore(ScheduleStatus? remembered, ITimerSchedule schedule, DateTime now)
    {
        if (remembered is null)
            return new ScheduleStatus { Next = schedule.Next(now), LastUpdated = now };
        var basis = remembered.Last == default ? remembered.LastUpdated : remembered.Last;
        var expected = schedule.Next(basis);
        return remembered.Next == expected ? remembered : new ScheduleStatus { Next = expected, LastUpdated = basis };
    }

    public static ScheduleStatus After(DateTime run, ITimerSchedule schedule) => new() { Last = run, Next = schedule.Next(run), LastUpdated = run };
}
