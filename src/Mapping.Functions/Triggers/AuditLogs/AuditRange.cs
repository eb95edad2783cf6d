using Mapping.Functions.Triggers.Answers;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>Each month is a partition of its own: a longer range would ask too many.</summary>
internal static class AuditRange
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1830);

    public static JsonAnswer TooLong => ProblemAnswers.InvalidRequest("startDate", $"must lie at most {Longest.Days} days before endDate");

    public static bool IsTooLong(DateTimeOffset startDate, DateTimeOffset endDate) => endDate - startDate > Longest;
}
