using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>One look at a page of plans. It waits for nothing: what has to wait is looked at again by the connection's next round.</summary>
internal static class AzurePlanPageOrchestrator
{
    [Function(nameof(AzurePlanPageOrchestrator))]
    public static Task<AzurePageResult> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzurePageRun input) =>
        input.Connection.IsProof ? new AzureProofPage(context, input).LookAsync() : new AzureCostPage(context, input).LookAsync();
}
