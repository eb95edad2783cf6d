using Mapping.Functions.Activities.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>When the plans of a page are looked at again.</summary>
internal sealed class AzurePageGroups(TaskOrchestrationContext context, AzurePageRun page, AzureRunSettings settings)
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(5);

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    public IEnumerable<AzurePlanGroup> Waiting(IReadOnlyList<(Guid Plan, AzureTally Tally)> plans) => plans.Count == 0
        ? []
        : [new AzurePlanGroup([.. plans.Select(plan => plan.Plan)], Now + settings.LookAgain, null, 0, Sum(plans.Select(plan => plan.Tally)))];

    /// <summary>Those that have to wait long keep none of the others from being tried soon.</summary>
    public IReadOnlyList<AzurePlanGroup> Pending(IReadOnlyList<(Guid Plan, TimeSpan? RetryAfter, AzureTally Tally, bool IsProved)> plans)
    {
        var (since, tries, delays) = (page.Group.Since ?? Now, page.Group.Tries, new AzureDelays(context));
        return
        [
            .. plans.GroupBy(plan => (IsLong: plan.RetryAfter > Short, plan.IsProved)).Select(alike => new AzurePlanGroup(
                [.. alike.Select(plan => plan.Plan)],
                Now + delays.After(tries, alike.Max(plan => plan.RetryAfter)),
                since,
                tries + 1,
                Sum(alike.Select(plan => plan.Tally)))
            { IsProved = alike.Key.IsProved }),
        ];
    }

    private static AzureTally Sum(IEnumerable<AzureTally> tallies) => tallies.Aggregate(AzureTally.Nothing, (sum, one) => sum + one);
}
