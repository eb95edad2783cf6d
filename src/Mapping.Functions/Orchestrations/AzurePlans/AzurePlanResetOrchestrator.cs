using Mapping.Functions.Activities.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Proves for one context that every plan's new month stands at 0, or at what was billed on purpose; puts right what does not. Looks at each until it was seen
/// whether it is suspended.</summary>
internal static class AzurePlanResetOrchestrator
{
    [Function(nameof(AzurePlanResetOrchestrator))]
    public static async Task<AzureResetSummary> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzureRun input)
    {
        var (tally, end) = await new AzureRunWork(context, input, isProof: true).WorkAsync();
        return AzureResetSummary.Of(tally, end);
    }
}
