using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Some of a connection's plans, as they are now.</summary>
internal sealed class ListAzurePlansActivity(AzurePlanStore plans)
{
    public sealed record Input(AzureRun Run, string ConnectionId, IReadOnlyList<Guid> Plans);

    public sealed record Output(IReadOnlyList<AzurePlan> Plans);

    [Function(nameof(ListAzurePlansActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var caller = input.Run.Caller;
        var found = await Task.WhenAll(input.Plans.Select(id => plans.FindAsync(caller.Tenant, caller.Context, id, context.CancellationToken)));
        return new Output([.. found.OfType<AzurePlan>().Where(plan => plan.ConnectionId == input.ConnectionId)]);
    }
}
