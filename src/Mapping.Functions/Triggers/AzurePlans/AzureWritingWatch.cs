using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Runs;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Months that have stood half written for hours.</summary>
internal sealed partial class AzureWritingWatch(
    WritingMonthStore writing,
    AzurePlanStore plans,
    PlanMonthStore months,
    AzureRunAlarms alarms,
    AzureRunScheduler scheduler,
    TimeProvider time,
    ILogger<AzureWritingWatch> logger)
{
    /// <summary>Longer than any write takes; the hour's calls of Autotask may be used up meanwhile.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromHours(3);

    /// <summary>How often one month may have a run started.</summary>
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromHours(6);

    /// <returns>How many there are.</returns>
    public async Task<int> LookAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var stuck = 0;
        await foreach (var note in writing.ListAsync(cancellationToken))
        {
            if (time.GetUtcNow() - note.Since <= Long)
            {
                continue;
            }

            try
            {
                stuck += await IsStuckAsync(client, note, cancellationToken) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One month that can't be looked at must not hide the others.
                Log.NotLooked(logger, note.SubscriptionId, note.Month, failure);
                stuck++;
            }
        }

        return stuck;
    }

    private async Task<bool> IsStuckAsync(DurableTaskClient client, WritingMonth note, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(note.Tenant, note.Context, note.SubscriptionId, cancellationToken);
        var month = plan is null ? null : await months.FindAsync(plan, note.Month, cancellationToken);
        if (plan is null || month is not { State: PlanMonthState.Writing })
        {
            await writing.RemoveAsync(note.Tenant, note.Context, new PlanMonth(note.SubscriptionId, note.Month, PlanMonthState.Failed), cancellationToken);
            return false;
        }

        var caller = new Caller(note.Tenant, note.Context, nameof(WatchTrigger), $"{nameof(WatchTrigger)}-{note.Month}");
        await alarms.StuckAsync(plan, month, caller, cancellationToken);
        var (root, now) = (month.InstanceId?.Split(':')[0], time.GetUtcNow());
        if ((root is null || !await RunStarter.IsRunningAsync(client, root, cancellationToken)) && !(now - note.StartedAt < BetweenStarts))
        {
            await writing.PutAsync(note with { StartedAt = now }, cancellationToken);
            await scheduler.EnsureCostsAsync(client, new AzureRun(caller, note.Month, plan.ConnectionId), cancellationToken);
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Month} of Azure plan {SubscriptionId}, half written for hours, could not be looked at")]
        public static partial void NotLooked(ILogger logger, Guid subscriptionId, Rules.AzureCosts.Month month, Exception failure);
    }
}
