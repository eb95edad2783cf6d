using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Timers;

/// <summary>Runs a timer's function, again when its retry attribute says so. A failure is logged; the schedule goes on.</summary>
internal sealed partial class TimerInvoker(
    FunctionInvoker invoker,
    InvocationDeadline deadline,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<TimerInvoker> logger)
{
    public async Task<bool> InvokeAsync(FunctionDescriptor function, TimerInfo info, CancellationToken stopping)
    {
        var retries = RetrySchedule.Of(function.Method);
        for (var attempt = 0; ; attempt++)
        {
            if (await TryAsync(function, info, new InvocationRetryContext(attempt, retries.MaxRetryCount)))
                return true;
            if (!retries.Allows(attempt))
                return false;
            await Task.Delay(retries.DelayAfter(attempt), time, stopping);
        }
    }

    private async Task<bool> TryAsync(FunctionDescriptor function, TimerInfo info, InvocationRetryContext retry)
    {
        using var cancellation = deadline.Start(CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var context = new InvocationContext(function, scope.ServiceProvider, cancellation.Token) { TriggerValue = info, Retry = retry };
        try
        {
            await invoker.InvokeAsync(context);
            return true;
        }
        catch (Exception exception) when (LogFailed(function.Name, context.InvocationId, exception))
        {
            // Whatever the function throws, the timer stays.
            return false;
        }
    }

    private bool LogFailed(string function, string invocationId, Exception exception)
    {
        LogFailure(function, invocationId, exception);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Executed '{Function}' (Failed, Id={InvocationId})")]
    private partial void LogFailure(string function, string invocationId, Exception exception);
}
