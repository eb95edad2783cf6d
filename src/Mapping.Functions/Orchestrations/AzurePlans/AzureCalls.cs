using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Calls activities and comes back while what is in the way passes.</summary>
internal sealed class AzureCalls(TaskOrchestrationContext context, AzureRunSettings settings)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public async Task<StepResult<T>> ReadAsync<T>(string activity, object input)
    {
        var backoff = new Backoff(context, LongestWait);
        var result = await context.CallActivityAsync<StepResult<T>>(activity, input, ActivityRetries.Infrastructure);
        while (result.Fault is { IsTransient: true } fault && backoff.Waited <= DeadlineOf(fault.Code))
        {
            await backoff.WaitAsync(fault.RetryAfter);
            result = await context.CallActivityAsync<StepResult<T>>(activity, input, ActivityRetries.Infrastructure);
        }

        return result;
    }

    /// <summary>Writes until it is done. A cost that may run on is retried as long as the run lives: nothing is worse.</summary>
    public async Task<AzureMonthResult> WriteAsync(WriteAzureMonthActivity.Input input)
    {
        var backoff = new Backoff(context, LongestWait);
        var result = await CallAsync(input);
        while (result.IsPending && backoff.Waited <= (result.IsOpen ? settings.CostDeadline : DeadlineOf(result.Code)))
        {
            await backoff.WaitAsync(result.RetryAfter);
            result = await CallAsync(input with { View = null });
        }

        return result.IsPending ? await CallAsync(input with { View = null, GiveUpBecause = result }) : result;
    }

    private Task<AzureMonthResult> CallAsync(WriteAzureMonthActivity.Input input) =>
        context.CallActivityAsync<AzureMonthResult>(nameof(WriteAzureMonthActivity), input, ActivityRetries.Infrastructure);

    private TimeSpan DeadlineOf(string? code) => code == StepFault.Throttled ? settings.ThrottleDeadline : settings.FaultDeadline;
}
