using Mapping.Functions.Activities.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The Azure costs of a month for one context: every connection by itself, so that one that fails stops no other.</summary>
internal static class AzurePlanCostOrchestrator
{
    [Function(nameof(AzurePlanCostOrchestrator))]
    public static async Task<AzureRunSummary> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzureRun input)
    {
        var begun = await context.CallActivityAsync<BeginAzureRunActivity.Output>(
            nameof(BeginAzureRunActivity), new BeginAzureRunActivity.Input(input), ActivityRetries.Infrastructure);
        var (ended, summary) = (0, AzureRunSummary.Nothing);
        context.SetCustomStatus(new AzureRunProgress(input.Month, ended, begun.ConnectionIds.Count, summary));
        await FanOut.RunAsync(begun.ConnectionIds, begun.Settings.ConnectionsAtOnce, async connectionId =>
        {
            var part = await OfConnectionAsync(context, new AzureConnectionRun(input, connectionId, begun.Settings));
            summary += part;
            context.SetCustomStatus(new AzureRunProgress(input.Month, ++ended, begun.ConnectionIds.Count, summary));
            return connectionId;
        });
        return summary;
    }

    private static async Task<AzureRunSummary> OfConnectionAsync(TaskOrchestrationContext context, AzureConnectionRun run)
    {
        try
        {
            return await context.CallSubOrchestratorAsync<AzureRunSummary>(
                nameof(AzurePlanConnectionOrchestrator),
                run,
                new SubOrchestrationOptions(new TaskOptions(), $"{context.InstanceId}:{run.ConnectionId}"));
        }
        catch (TaskFailedException fault)
        {
            return AzureRunSummary.OfConnection(run.ConnectionId, fault.FailureDetails.ErrorMessage);
        }
    }
}
