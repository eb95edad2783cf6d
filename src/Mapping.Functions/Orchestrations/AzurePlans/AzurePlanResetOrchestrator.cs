using Mapping.Functions.Activities.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Proves for one context that every plan's new month stands at 0, or at what was billed on purpose; puts right what does not.</summary>
internal static class AzurePlanResetOrchestrator
{
    [Function(nameof(AzurePlanResetOrchestrator))]
    public static async Task<AzureResetSummary> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzureRun input)
    {
        var begun = await context.CallActivityAsync<BeginAzureRunActivity.Output>(
            nameof(BeginAzureRunActivity), new BeginAzureRunActivity.Input(input), ActivityRetries.Infrastructure);
        var summary = AzureResetSummary.Nothing;
        foreach (var connectionId in begun.ConnectionIds)
        {
            summary += await new AzureResetWork(context, new AzureConnectionRun(input, connectionId, begun.Settings)).ProveAsync();
            context.SetCustomStatus(summary);
        }

        return summary;
    }
}
