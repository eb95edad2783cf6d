using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>One page of a connection's plans.</summary>
internal sealed class ListAzurePlansActivity(AzurePlanStore plans)
{
    private const int PageSize = 50;

    public sealed record Input(AzureRun Run, string ConnectionId, string? After);

    public sealed record Output(IReadOnlyList<AzurePlan> Plans, string? Next);

    [Function(nameof(ListAzurePlansActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var caller = input.Run.Caller;
        var (page, next) = await plans.ListAsync(
            caller.Tenant, caller.Context, input.ConnectionId, PageSize, input.After, context.CancellationToken);
        return new Output(page, next);
    }
}
