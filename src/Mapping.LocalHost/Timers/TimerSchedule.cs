using System.Globalization;
using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Timers;

internal static class TimerSchedule
{
    // Below it a status would be written more often than it is worth.
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    public static ITimerSchedule Parse(string expression)
    {
        if (CronSchedule.TryParse(expression) is { } cron)
            return cron;
        return TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new IntervalSchedule(interval)
            : throw new HostException($"'{expression}' is neither an NCRONTAB expression of 5 or 6 fields nor an interval like 00:05:00.");
    }

    public static bool IsMonitored(this ITimerSchedule schedule, DateTime now)
    {
        var first = schedule.Next(now);
        return schedule.Next(first) - first >= ShortestMonitored;
    }
}
