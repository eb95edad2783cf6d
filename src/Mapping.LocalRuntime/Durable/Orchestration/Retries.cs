using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal static class Retries
{
    public static async Task<string?> Run(TaskOrchestrationContext context, TaskRetryOptions? retry, Func<Task<string?>> attempt) => retry switch
    {
        { Policy: { } policy } => await RunByPolicy(context, policy, attempt),
        { Handler: { } handler } => await RunByHandler(context, handler, attempt),
        _ => await attempt(),
    };

    // As recorded on the real host: the last failure too is followed by its interval before it is thrown.
    private static async Task<string?> RunByPolicy(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<string?>> attempt)
    {
        var started = context.CurrentUtcDateTime;
        for (var failures = 1; ; failures++)
        {
            TaskFailedException failure;
            try
            {
                return await attempt();
            }
            catch (TaskFailedException exception)
            {
                failure = exception;
            }

            if (!policy.Handle(failure) || HasTimedOut(context, policy, started))
            {
                throw failure;
            }

            await context.CreateTimer(Interval(policy, failures), CancellationToken.None);
            if (failures >= policy.MaxNumberOfAttempts)
            {
                throw failure;
            }
        }
    }

    private static async Task<string?> RunByHandler(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<string?>> attempt)
    {
        var started = context.CurrentUtcDateTime;
        for (var failures = 1; ; failures++)
        {
            TaskFailedException failure;
            try
            {
                return await attempt();
            }
            catch (TaskFailedException exception)
            {
                failure = exception;
            }

            var elapsed = context.CurrentUtcDateTime - started;
            if (!await handler(new RetryContext(context, failures, failure.FailureDetails, elapsed, CancellationToken.None)))
            {
                throw failure;
            }
        }
    }

    private static bool HasTimedOut(TaskOrchestrationContext context, RetryPolicy policy, DateTime started) =>
        policy.RetryTimeout != Timeout.InfiniteTimeSpan && context.CurrentUtcDateTime - started >= policy.RetryTimeout;

    private static TimeSpan Interval(RetryPolicy policy, int failures)
    {
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failures - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.FromDays(36_500) : policy.MaxRetryInterval;
        return milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
    }
}
