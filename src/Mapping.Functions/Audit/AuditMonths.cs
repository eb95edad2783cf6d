namespace Mapping.Functions.Audit;

/// <summary>The partitions of a span of time, newest first.</summary>
internal static class AuditMonths
{
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset start, DateTimeOffset end)
    {
        var oldest = FirstOf(start);
        for (var month = FirstOf(end); month >= oldest; month = month.AddMonths(-1))
        {
            yield return month;
        }
    }

    private static DateTimeOffset FirstOf(DateTimeOffset day) => new(day.UtcDateTime.Year, day.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
