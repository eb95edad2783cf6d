using Mapping.Functions.Autotask;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Records how a month ended: first in the audit log, then in its row.</summary>
internal sealed class AzureMonthClosing(
    AzureMonthAudit audit, PlanMonthStore months, AzureTermStore terms, LedgerStore ledger, TimeProvider time)
{
    public async Task<AzureMonthResult> BilledAsync(
        MappingJob job, AzurePlan plan, AzureBillingOutcome outcome, string currency, IReadOnlyList<CallEvidence> calls, CancellationToken cancellationToken)
    {
        var month = outcome.Month;
        await audit.BilledAsync(job, month, AzureMonthPlanning.DetailOf(month with { Billed = null }, currency), outcome.IsDeferred, calls, cancellationToken);
        foreach (var before in await months.ListAsync(plan, cancellationToken))
        {
            if (before.IsResetOpen && before.Period < month.Period)
            {
                await audit.ResetDoneAsync(job, before, cancellationToken);
                await months.SaveAsync(plan, before with { IsResetOpen = false }, cancellationToken);
            }
        }

        var billed = await months.SaveAsync(
            plan,
            month with
            {
                State = PlanMonthState.Billed,
                Billed = month.Amount,
                BilledPeriod = month.Period,
                BilledVersion = month.Version,
                Code = null,
                Message = null,
                IsResetOpen = outcome.IsDeferred,
            },
            cancellationToken);
        return AzureMonthResult.Of(billed) with { Warnings = outcome.Warnings };
    }

    /// <summary>It could not be written. What may stand in Autotask keeps its alarm, and the step is to be repeated.</summary>
    public async Task<AzureMonthResult> FailedAsync(
        MappingJob job,
        AzurePlan plan,
        PlanMonth month,
        string code,
        string? message,
        bool isHeld,
        IReadOnlyList<Violation> warnings,
        IReadOnlyList<CallEvidence> calls,
        CancellationToken cancellationToken)
    {
        if (month.State == PlanMonthState.Writing && await MayStandAsync(job, plan, month, cancellationToken))
        {
            var open = await months.SaveAsync(plan, month with { Code = code, Message = message }, cancellationToken);
            return AzureMonthResult.Of(open) with { IsPending = true, IsOpen = true, RetryAfter = TimeSpan.FromHours(1), Warnings = warnings };
        }

        var failed = month with
        {
            State = isHeld ? PlanMonthState.Held : PlanMonthState.Failed,
            Code = code,
            Message = message,
            OpenedAt = month.State == PlanMonthState.Writing ? month.OpenedAt : time.GetUtcNow(),
            Attempt = month.State == PlanMonthState.Writing ? month.Attempt : month.Attempt + 1,
            Period = null,
            ContractServiceId = month.BilledPeriod is null ? null : month.ContractServiceId,
        };
        await audit.FailedAsync(job, failed, AzureMonthPlanning.DetailOf(failed, ""), calls, warnings, cancellationToken);
        if (code == AzureMonthSender.DuplicatePeriod)
        {
            await terms.DeferAsync(plan.Tenant, plan.ConnectionId, time.GetUtcNow(), cancellationToken);
        }

        return AzureMonthResult.Of(await months.SaveAsync(plan, failed, cancellationToken)) with { Warnings = warnings };
    }

    private async Task<bool> MayStandAsync(MappingJob job, AzurePlan plan, PlanMonth month, CancellationToken cancellationToken)
    {
        var key = AzureMonthWrite.KeyOf(job, plan.ContractServiceId, (AzureMonthWrite.SetKind, month.Month));
        return await ledger.FindAsync(key, cancellationToken) is { } set && !set.IsFree();
    }
}
