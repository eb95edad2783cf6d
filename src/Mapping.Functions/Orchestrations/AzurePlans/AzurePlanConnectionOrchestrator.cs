using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The plans of one connection, page by page; then those that wait, each day, until the deadline.</summary>
internal static class AzurePlanConnectionOrchestrator
{
    /// <summary>Raised when a person has decided about a cost.</summary>
    public const string Decided = "AzureCostDecided";

    [Function(nameof(AzurePlanConnectionOrchestrator))]
    public static async Task<AzureRunSummary> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzureConnectionRun input)
    {
        var run = new AzureConnectionWork(context, input);
        var deadline = context.CurrentUtcDateTime + input.Settings.CostDeadline;
        await run.WorkOnAllAsync();
        var decided = context.WaitForExternalEvent<string>(Decided);
        while (run.Waiting is { Count: > 0 } waiting && !input.Run.IsDryRun && context.CurrentUtcDateTime < deadline)
        {
            if (await WaitAsync(context, run, decided, deadline))
            {
                decided = context.WaitForExternalEvent<string>(Decided);
            }

            await run.WorkOnAsync(waiting);
        }

        return run.Summary;
    }

    /// <returns>Whether a decision ended the wait.</returns>
    private static async Task<bool> WaitAsync(
        TaskOrchestrationContext context, AzureConnectionWork run, Task<string> decided, DateTime deadline)
    {
        var next = context.CurrentUtcDateTime + run.LookAgain;
        var until = next < deadline ? next : deadline;
        run.ShowWaiting(until);
        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(until, over.Token);
        var isDecided = await Task.WhenAny(timer, decided) == decided;
        if (isDecided)
        {
            // CancelAsync would leave the orchestrator's own thread.
            over.Cancel();
        }

        return isDecided;
    }
}
