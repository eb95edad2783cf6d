using Mapping.Functions.Triggers.Requests;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>The span of time that is asked for. Each month is a partition of its own: a longer range would ask too many.</summary>
internal static class AuditRange
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1830);

    /// <param name="otherwise">The start when none is given.</param>
    public static async Task<(DateTimeOffset StartDate, DateTimeOffset EndDate)> ReadAsync(
        QueryReader query, DateTimeOffset now, Func<Task<DateTimeOffset?>> otherwise)
    {
        var endDate = query.Instant("endDate") ?? now;
        var given = query.Instant("startDate");
        var startDate = given ?? await otherwise() ?? endDate.AddMonths(-1);
        if (given > endDate)
        {
            query.Refuse("startDate", "must not lie after endDate, which is now when it is not given");
        }
        else if (endDate - startDate > Longest)
        {
            query.Refuse("startDate", $"must lie at most {Longest.Days} days before endDate");
        }

        return (startDate, endDate);
    }
}
