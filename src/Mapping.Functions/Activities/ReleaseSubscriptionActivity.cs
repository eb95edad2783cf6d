using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Gives the subscription back when the run ends with nothing of it in Autotask; the ledger knows.</summary>
internal sealed class ReleaseSubscriptionActivity(ClaimStore claims, LedgerStore ledger, OrderStore orders, WorkScopes scopes)
{
    public sealed record Input(MappingJob Job);

    [Function(nameof(ReleaseSubscriptionActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        await orders.EnsureLatestAsync(job, context.CancellationToken);
        var line = await ledger.FindAsync(WriteKinds.Line(job), context.CancellationToken);
        if (line is null || line.IsFree())
        {
            await claims.ReleaseAsync(job.Caller.Tenant, job.Subscription.Id, job.InstanceId, context.CancellationToken);
        }
    }
}
