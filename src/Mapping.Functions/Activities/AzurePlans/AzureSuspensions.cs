using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Looks whether a plan is suspended, and remembers since when.</summary>
internal sealed class AzureSuspensions(ICloudCockpitClient cloudCockpit, AzurePlanStore plans, TimeProvider time)
{
    private const string Suspended = "Suspended";

    public async Task<AzurePlan> LookAsync(AzureRun run, AzurePlan plan, CancellationToken cancellationToken)
    {
        var caller = new CloudCockpitCaller(plan.Tenant, run.Caller.CorrelationId);
        var status = await cloudCockpit.FindStatusAsync(caller, plan.CustomerId, plan.SubscriptionId, cancellationToken);
        var isSuspended = string.Equals(status, Suspended, StringComparison.OrdinalIgnoreCase);
        var looked = plan with { Suspension = Suspension.After(plan.Suspension, isSuspended, time.GetUtcNow()) };
        if (looked != plan && !run.IsDryRun)
        {
            await plans.ChangeAsync(plan, current => current with { Suspension = looked.Suspension }, cancellationToken);
        }

        return looked;
    }
}
