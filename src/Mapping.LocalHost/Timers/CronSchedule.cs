using NCrontab;

namespace Mapping.LocalHost.Timers;

/// <summary>NCRONTAB: {second} {minute} {hour} {day} {month} {day of week}, or five fields without the second.</summary>
internal sealed class CronSchedule(CrontabSchedule schedule) : ITimerSchedule
{
    private const int FieldsWithSeconds = 6;

    public static CronSchedule? TryParse(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields == FieldsWithSeconds };
        return CrontabSchedule.TryParse(expression, options) is { } schedule ? new CronSchedule(schedule) : null;
    }

    public DateTime Next(DateTime after) => DateTime.SpecifyKind(schedule.GetNextOccurrence(after), DateTimeKind.Utc);
}
