using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

internal static class AzurePagePlans
{
    /// <summary>The plans of a page, as they are now; one that is gone is left out.</summary>
    public static async Task<IReadOnlyList<AzurePlan>> ListAsync(TaskOrchestrationContext context, AzurePageRun page)
    {
        var input = new ListAzurePlansActivity.Input(page.Connection.Run, page.Connection.ConnectionId, page.Group.Plans);
        return (await context.CallActivityAsync<ListAzurePlansActivity.Output>(nameof(ListAzurePlansActivity), input, ActivityRetries.Infrastructure)).Plans;
    }
}
