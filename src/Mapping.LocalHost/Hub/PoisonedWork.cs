namespace Mapping.LocalHost.Hub;

/// <summary>Work that takes the process with it each time it is begun, or that nobody can read, must not be begun for ever.</summary>
internal static class PoisonedWork
{
    public const int MaxAttempts = 10;
    private const string ErrorType = "PoisonedWork";

    public static FailureDetails Failure(string reason) => new(ErrorType, reason, null, null, isNonRetriable: true);

    public static string? Reason(Turn turn) => turn.Letters.Any(letter => letter.Attempts >= MaxAttempts)
        ? $"The orchestration was at work at each of the {MaxAttempts} times that the process ended."
        : null;

    public static TaskMessage? Result(ActivityWork work)
    {
        if (work.Attempts < MaxAttempts)
            return null;
        var scheduled = (TaskScheduledEvent)work.Message.Event;
        var reason = $"The activity {scheduled.Name} was running at each of the {MaxAttempts} times that the process ended.";
        return new TaskMessage { OrchestrationInstance = work.Message.OrchestrationInstance, Event = new TaskFailedEvent(-1, scheduled.EventId, reason, reason, Failure(reason)) };
    }
}
