using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules.AzureCosts;
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
        var now = time.GetUtcNow();
        var looked = plan with { Suspension = Suspension.After(plan.Suspension, isSuspended, plan.ActiveIn ?? plan.FirstMonth, now) };
        looked = isSuspended || looked.ActiveIn >= Month.Of(now) ? looked : looked with { ActiveIn = Month.Of(now) };
        if (looked != plan && !run.IsDryRun)
        {
            await plans.ChangeAsync(plan, current => current with { Suspension = looked.Suspension, ActiveIn = looked.ActiveIn }, cancellationToken);
        }

        return looked;
    }
}
