using Mapping.Simulators.Autotask.Databases;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>The hourly limit with its added latency, and the text of the thread limit.</summary>
internal static class AutotaskLimits
{
    public static AutotaskAnswer? CountCall(AutotaskDatabase database)
    {
        var switches = database.Switches;
        if (switches.HourlyLimitEnforced && database.Calls.Count >= switches.HourlyLimit)
            return Refusal(database, $"The Autotask API request threshold of {switches.HourlyLimit} requests in 60 minutes has been exceeded.");
        database.Calls.Add();
        return null;
    }

    public static AutotaskAnswer ThreadRefusal(AutotaskDatabase database) =>
        Refusal(database, $"The Autotask API thread threshold of {database.Switches.ThreadLimit} threads has been exceeded.");

    public static TimeSpan Latency(AutotaskDatabase database)
    {
        var switches = database.Switches;
        if (!switches.HourlyLimitEnforced)
            return TimeSpan.FromMilliseconds(switches.AnswerMilliseconds);
        var used = database.Calls.Count / (double)Math.Max(1, switches.HourlyLimit);
        var milliseconds = used >= 0.75 ? switches.LatencyAtThreeQuartersMilliseconds : used >= 0.5 ? switches.LatencyAtHalfMilliseconds : 0;
        return TimeSpan.FromMilliseconds(milliseconds + switches.AnswerMilliseconds);
    }

    private static AutotaskAnswer Refusal(AutotaskDatabase database, string text) => AutotaskAnswers.Errors(database.Switches.RefusalStatus, text) with
    {
        RetryAfter = database.Switches.RefusalRetryAfterSeconds is { } seconds ? FormattableString.Invariant($"{seconds}") : null,
    };
}
