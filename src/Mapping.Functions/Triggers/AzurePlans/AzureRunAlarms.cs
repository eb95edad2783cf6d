using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>The alarm rows of runs that died and of months that stay half written: one for each death, one for each write.</summary>
internal sealed class AzureRunAlarms(AuditLog log)
{
    public const string Died = "AzureRunDied";
    public const string Stuck = "AzureMonthStuck";

    public Task DiedAsync(StoredAzureRun run, bool isGone, CancellationToken cancellationToken)
    {
        var isReset = run.Id.StartsWith(AzureRunScheduler.ResetPrefix, StringComparison.Ordinal);
        var subject = new AuditSubject(
            run.Caller.Tenant, run.Caller.Context, run.Caller.Actor, run.Caller.CorrelationId, run.Id, OrderId: "", Guid.Empty, Customer: "", run.ConnectionId);
        var what = isReset ? $"the proof that {run.Month} stands at 0" : $"the run over the costs of {run.Month}";
        var message = $"{what} {(isGone ? "is not there any more" : "ended with a fault")}, though it had not done its work. It is started again, five times at most.";
        return AlarmAsync(
            new AuditRecord(
                StableGuid.From(run.Id, Died, $"{run.Restarts}", $"{run.SeenAt.UtcTicks}"),
                isReset ? AuditOperation.ResetAzurePlanCost : AuditOperation.SetAzurePlanCost,
                AuditStatus.Failed,
                run.Restarts + 1,
                run.SeenAt,
                run.SeenAt,
                subject,
                Died,
                char.ToUpperInvariant(message[0]) + message[1..],
                "Nothing was written by this."),
            cancellationToken);
    }

    public Task StuckAsync(AzurePlan plan, PlanMonth month, Caller caller, CancellationToken cancellationToken)
    {
        var since = month.OpenedAt!.Value;
        var subject = new AuditSubject(
            plan.Tenant, plan.Context, caller.Actor, caller.CorrelationId, month.InstanceId ?? "", plan.OrderId, plan.CustomerId, plan.Customer, plan.ConnectionId, plan.SubscriptionId);
        return AlarmAsync(
            new AuditRecord(
                StableGuid.From(plan.Tenant, plan.SubscriptionId.ToString("D"), month.Month.ToString(), Stuck, $"{month.Attempt}"),
                AuditOperation.ResetAzurePlanCost,
                AuditStatus.Failed,
                month.Attempt,
                since,
                since,
                subject,
                Stuck,
                $"{month.Month} has been half written since {since:yyyy-MM-dd HH:mm} UTC: its cost may stand for later months too. {month.Message}".TrimEnd(),
                "A run is started for it where none is under way."),
            cancellationToken);
    }

    private Task AlarmAsync(AuditRecord row, CancellationToken cancellationToken) =>
        log.AppendAsync([row with { Status = AuditStatus.Processing, EndedAt = null }, row], cancellationToken);
}
