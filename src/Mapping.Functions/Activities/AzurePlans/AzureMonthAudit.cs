using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>The audit rows of a month: its Set, and its Reset, whose open row is the alarm while a cost may run on.</summary>
internal sealed class AzureMonthAudit(AuditLog log, TimeProvider time)
{
    public const string ResetOpen = "AzureResetOpen";

    public Task BeginAsync(MappingJob job, PlanMonth month, string detail, CancellationToken cancellationToken) => log.AppendAsync(
        [
            Row(job, month, AuditOperation.SetAzurePlanCost) with { Details = detail },
            Row(job, month, AuditOperation.ResetAzurePlanCost) with
            {
                Code = ResetOpen,
                Message = $"Until {Words.Day(MonthCalendar.ResetOf(month.Period!.Value))} is seen at 0, the cost of {month.Month} may stand for later months too.",
                Details = detail,
            },
        ],
        cancellationToken);

    /// <summary>Both ended well; a deferred reset stays open.</summary>
    public Task BilledAsync(
        MappingJob job, PlanMonth month, string detail, bool isDeferred, IReadOnlyList<CallEvidence> calls, CancellationToken cancellationToken)
    {
        var rows = new List<AuditRecord> { Ended(job, month, AuditOperation.SetAzurePlanCost) with { Details = detail, Calls = calls } };
        if (!isDeferred)
        {
            rows.Add(ResetDone(job, month));
        }

        return log.AppendAsync(rows, cancellationToken);
    }

    /// <summary>A reset that was deferred is done by the next month's adjustment.</summary>
    public Task ResetDoneAsync(MappingJob job, PlanMonth month, CancellationToken cancellationToken) =>
        log.AppendAsync([ResetDone(job, month)], cancellationToken);

    /// <summary>Nothing of the month stands in Autotask.</summary>
    public Task FailedAsync(
        MappingJob job, PlanMonth month, string detail, IReadOnlyList<CallEvidence> calls, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        var message = string.Join(" ", [month.Message, .. warnings.Select(warning => warning.Message)]);
        return log.AppendAsync(
            [
                Failed(AuditOperation.SetAzurePlanCost) with { Details = detail, Calls = calls },
                Failed(AuditOperation.ResetAzurePlanCost) with { Details = "Nothing was written, so nothing has to be put back to 0." },
            ],
            cancellationToken);

        AuditRecord Failed(AuditOperation operation) =>
            Ended(job, month, operation) with { Status = AuditStatus.Failed, Code = month.Code, Message = message };
    }

    /// <summary>A warning that has nothing to do with this month's amounts, once a month.</summary>
    public Task WarnAsync(MappingJob job, AzurePlan plan, Month month, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        var at = new DateTimeOffset(month.FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
        var row = new AuditRecord(
            StableGuid.From(plan.Tenant, plan.SubscriptionId.ToString("D"), month.ToString(), "warning"),
            AuditOperation.SetAzurePlanCost,
            AuditStatus.Succeeded,
            Attempt: 1,
            at,
            at,
            AuditSubjects.Of(job),
            warnings[0].Code,
            string.Join(" ", warnings.Select(warning => $"{warning.Message} {warning.Remedy}")),
            $"A warning of the run for {month}; nothing was written by it.");
        return log.AppendAsync([row with { Status = AuditStatus.Processing, EndedAt = null }, row], cancellationToken);
    }

    private AuditRecord ResetDone(MappingJob job, PlanMonth month) => Ended(job, month, AuditOperation.ResetAzurePlanCost) with
    {
        Details = $"Cost 0, price 0 from {Words.Day(MonthCalendar.ResetOf(month.Period!.Value))} on, seen in Autotask.",
    };

    private AuditRecord Ended(MappingJob job, PlanMonth month, AuditOperation operation) =>
        Row(job, month, operation) with { Status = AuditStatus.Succeeded, EndedAt = time.GetUtcNow() };

    private static AuditRecord Row(MappingJob job, PlanMonth month, AuditOperation operation) => new(
        StableGuid.From(job.Caller.Tenant, month.SubscriptionId.ToString("D"), month.Month.ToString(), operation.ToString(), $"{month.Attempt}"),
        operation,
        AuditStatus.Processing,
        month.Attempt,
        month.OpenedAt!.Value,
        EndedAt: null,
        AuditSubjects.Of(job));
}
