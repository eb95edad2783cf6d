using Mapping.Functions.Activities;
using Mapping.Functions.Rules.Subscriptions;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>Takes the subscription for this run; the loser of a race learns that another one holds it.</summary>
internal static class ClaimSubscriptionStep
{
    public static Task<RunEnd?> RunAsync(MappingRun run) => run.Steps.DoAsync("ClaimSubscription", 35, () => ClaimAsync(run));

    private static async Task<RunEnd?> ClaimAsync(MappingRun run)
    {
        run.MayHoldSubscription = true;
        var claim = await run.Context.CallActivityAsync<ClaimSubscriptionActivity.Output>(
            nameof(ClaimSubscriptionActivity), new ClaimSubscriptionActivity.Input(run.Job), ActivityRetries.Infrastructure);
        return SubscriptionAlreadyMappedRule.HeldBy(claim.Holder, run.Job.Subscription) is { } held ? RunEnd.Rejected([held]) : null;
    }
}
