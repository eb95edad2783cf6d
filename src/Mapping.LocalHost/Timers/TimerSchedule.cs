using NCrontab;

namespace Mapping.LocalHost.Timers;

/// <summary>When a timer is due: NCRONTAB with or without the field for seconds, or an interval. All times are UTC.</summary>
internal sealed class TimerSchedule(Func<DateTime, DateTime> next)
{
    // Below it a status would be written more often than it is worth.
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    public static TimerSchedule Parse(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }) is { } cron)
            return new TimerSchedule(after => DateTime.SpecifyKind(cron.GetNextOccurrence(after), DateTimeKind.Utc));
        return TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new TimerSchedule(after => after + interval)
            : throw new HostException($"'{expression}' is neither an NCRONTAB expression of 5 or 6 fields nor an interval like 00:05:00.");
    }

    public DateTime Next(DateTime after) => next(after);

    public bool IsMonitored(DateTime now)
    {
        var first = Next(now);
        return Next(first) - first >= ShortestMonitored;
    }
}
