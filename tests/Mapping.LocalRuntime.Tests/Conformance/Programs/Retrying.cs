using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>Retry policies and handlers, on activities and on children.</summary>
internal static class Retrying
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    public static IEnumerable<Case> Cases =>
    [
        new("retry-without-success", "RetryAlways", 3),
        new("retry-once-is-no-retry", "RetryAlways", 1),
        new("retry-refused-by-policy", "RetryRefused"),
        new("retry-by-handler", "RetryByHandler"),
        new("retry-by-handler-until-it-says-no", "RetryByHandlerEnded"),
        new("retry-of-a-child", "RetryChild"),
        new("retry-that-succeeds", "RetrySucceeds"),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Activity<string, string>("Never", _ => throw new TimeoutException("not now"));
        registry.Orchestrator<int, string>("RetryAlways", (context, attempts) => CatchAsync(() =>
            context.CallActivityAsync<string>("Never", "x", TaskOptions.FromRetryPolicy(new RetryPolicy(attempts, Soon, 2, TimeSpan.FromMilliseconds(50))))));
        registry.Orchestrator<string, string>("RetryRefused", (context, _) => CatchAsync(() =>
            context.CallActivityAsync<string>("Never", "x", new TaskOptions(new RetryPolicy(5, Soon) { HandleFailure = failure => !failure.IsCausedBy<TimeoutException>() }))));
        registry.Orchestrator<string, string>("RetryByHandler", (context, _) => CatchAsync(() =>
            context.CallActivityAsync<string>("Never", "x", TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3 && retry.LastFailure.IsCausedBy<TimeoutException>()))));
        registry.Orchestrator<string, string>("RetryByHandlerEnded", (context, _) => CatchAsync(() =>
            context.CallActivityAsync<string>("Never", "x", TaskOptions.FromRetryHandler(async retry =>
            {
                await retry.OrchestrationContext.CreateTimer(Soon, CancellationToken.None);
                return retry.LastAttemptNumber < 2;
            }))));
        registry.Orchestrator<string, string>("RetryChild", (context, _) => CatchAsync(() =>
            context.CallSubOrchestratorAsync<string>("NeverChild", "x", TaskOptions.FromRetryPolicy(new RetryPolicy(2, Soon)))));
        registry.Orchestrator<string, string>("NeverChild", (context, _) => context.CallActivityAsync<string>("Never", "x"));
        registry.Orchestrator<string, string>("RetrySucceeds", SucceedsAsync);
    }

    private static async Task<string> CatchAsync(Func<Task<string>> call)
    {
        try
        {
            return await call();
        }
        catch (TaskFailedException exception)
        {
            return $"{exception.TaskName} {exception.TaskId} {exception.FailureDetails.ErrorType} {exception.FailureDetails.ErrorMessage}";
        }
    }

    private static async Task<string> SucceedsAsync(TaskOrchestrationContext context, string input)
    {
        var attempts = 0;
        var told = await context.CallActivityAsync<string>("SayHello", "you", TaskOptions.FromRetryHandler(_ => ++attempts < 2));
        return $"{told} after {attempts} retries";
    }
}
