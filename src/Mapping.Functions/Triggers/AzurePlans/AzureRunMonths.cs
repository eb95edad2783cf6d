using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Which months can be run: from the first of the earliest plan to the one that goes on now.</summary>
internal sealed class AzureRunMonths(AzurePlanStore plans, TimeProvider time)
{
    /// <summary>Null when the month can be run.</summary>
    public async Task<string?> WhyNotAsync(Caller caller, AzureRunRequest wanted, CancellationToken cancellationToken)
    {
        var last = Month.Of(time.GetUtcNow());
        var first = await plans.FirstMonthAsync(caller.Tenant, caller.Context, wanted.ConnectionId, cancellationToken);
        var range = first is { } begin && begin <= last ? $"Months from {begin} to {last} can be run." : $"Months up to {last} can be run.";
        return wanted.Month > last ? $"is still to come: {wanted.Month} has no costs yet. {range}"
            : wanted.Month < first ? $"is before the first month of any Azure plan here. {range}"
            : null;
    }
}
