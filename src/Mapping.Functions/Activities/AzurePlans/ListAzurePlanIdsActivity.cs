using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>The subscriptions of all of a connection's plans.</summary>
internal sealed class ListAzurePlanIdsActivity(AzurePlanStore plans)
{
    public sealed record Input(AzureRun Run, string ConnectionId);

    [Function(nameof(ListAzurePlanIdsActivity))]
    public Task<IReadOnlyList<Guid>> Run([ActivityTrigger] Input input, FunctionContext context) =>
        plans.ListIdsAsync(input.Run.Caller.Tenant, input.Run.Caller.Context, input.ConnectionId, context.CancellationToken);
}
