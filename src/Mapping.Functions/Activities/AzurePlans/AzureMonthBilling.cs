using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Bills one month: asks the rules again, says in the audit log what begins, writes, and says how it ended.</summary>
internal sealed class AzureMonthBilling(
    AzureLineReader reader,
    AzureMonthPlanning planning,
    AzureMonthWriter writer,
    AzureMonthAudit audit,
    PlanMonthStore months,
    AzurePlanStore plans,
    AzureTermStore terms,
    TimeProvider time)
{
    /// <summary>No contract is longer.</summary>
    private const int MostMonths = 600;

    public const string LaterMonthWritten = "AzureLaterMonthWritten";

    /// <param name="current">The plan as it is mapped now.</param>
    /// <param name="on">The line that bills the month.</param>
    public async Task<AzureBillingOutcome> BillAsync(
        MappingJob job, AzurePlan current, PlanLine on, PlanMonth month, AzureLineView? view, AutotaskSession session, CancellationToken cancellationToken)
    {
        var plan = current.On(on);
        var known = planning.OnLine(current, on, await months.ListAsync(plan, cancellationToken));
        var looked = await LookAsync(plan, month, view, session, cancellationToken);
        var chosen = planning.Plan(job, session, on, month, looked);
        await NoteAsync(job, plan, month, looked, chosen.Warnings, cancellationToken);
        if (chosen.Period is not { } period || looked.Contract is not { } contract)
        {
            return new AzureBillingOutcome(month, Refused(chosen), chosen.IsHeld, chosen.Warnings);
        }

        var isDeferred = await terms.IsDeferredAsync(plan.Tenant, plan.ConnectionId, cancellationToken);
        var amount = month.Amount ?? Amount.Zero;
        var schedule = AzureMonthPlanning.ScheduleOf(known, month.Month, period, amount);
        var target = new AzureMonthTarget(contract, plan.ContractServiceId, month.Month, period, schedule, isDeferred);
        if (isDeferred && target.HasLater)
        {
            var reason = new WriteResult(
                WriteState.Refused, null, LaterMonthWritten, $"A month after {period} is written already, and Autotask takes one adjustment a day only.");
            return new AzureBillingOutcome(month, reason, IsHeld: true, chosen.Warnings);
        }

        var begun = await BeginAsync(job, plan, month, period, session, cancellationToken);
        var result = await writer.WriteAsync(job with { Attempt = begun.Attempt }, target, looked, session, cancellationToken);
        return new AzureBillingOutcome(begun, result, result.Code == AzureMonthSender.DuplicatePeriod, chosen.Warnings) { IsDeferred = isDeferred };
    }

    /// <summary>From here on the month may be at Autotask: its period stays, and its alarm row stands.</summary>
    public async Task<PlanMonth> BeginAsync(
        MappingJob job, AzurePlan plan, PlanMonth month, Month period, AutotaskSession session, CancellationToken cancellationToken)
    {
        var begun = month.State == PlanMonthState.Writing
            ? month
            : await months.SaveAsync(
                plan,
                month with
                {
                    State = PlanMonthState.Writing,
                    Period = period,
                    ContractServiceId = plan.ContractServiceId,
                    Attempt = month.Attempt + 1,
                    OpenedAt = time.GetUtcNow(),
                },
                cancellationToken);
        await audit.BeginAsync(job, begun, AzureMonthPlanning.DetailOf(begun, session.Connection.Currency), cancellationToken);
        return begun;
    }

    /// <summary>The batch's view serves when it is fresh and shows an open period; else the line is read to its end.</summary>
    private async Task<AzureLineView> LookAsync(
        AzurePlan plan, PlanMonth month, AzureLineView? view, AutotaskSession session, CancellationToken cancellationToken)
    {
        if (view?.ContractServiceId == plan.ContractServiceId && view.IsFresh(time.GetUtcNow()) && !view.Rows.Any(row => row.IsPosted))
        {
            return view;
        }

        return (await reader.ReadAsync(session, [plan], month.Month, month.Month.Add(MostMonths), cancellationToken))[0];
    }

    private async Task NoteAsync(
        MappingJob job, AzurePlan plan, PlanMonth month, AzureLineView view, IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        if (view.Contract is { } contract && (contract.EndDate, contract.Name) != (plan.ContractEnd, plan.Contract))
        {
            await plans.ChangeAsync(
                plan,
                current => current.ContractServiceId == plan.ContractServiceId ? current with { ContractEnd = contract.EndDate, Contract = contract.Name } : current,
                cancellationToken);
        }

        if (warnings.Count > 0)
        {
            await audit.WarnAsync(job, plan, month.Month, warnings, cancellationToken);
        }
    }

    private static WriteResult Refused(MonthPlan chosen) =>
        new(WriteState.Refused, null, chosen.Reason!.Code, $"{chosen.Reason.Message} {chosen.Reason.Remedy}");
}
