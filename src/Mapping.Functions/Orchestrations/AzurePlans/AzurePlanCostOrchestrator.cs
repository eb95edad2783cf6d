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
        var (tally, end) = await new AzureRunWork(context, input, isProof: false).WorkAsync();
        return AzureRunSummary.Of(tally, end);
    }
}
