using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Planning;

/// <summary>Spells out what a run would write, from the same plan, and writes nothing.</summary>
internal sealed class PlanPreviewer(MappingPlanner planner, IAutotaskClient autotask, TimeProvider time)
{
    private const string Repeat =
        "The contract has the service already. Where Autotask refuses a second line so, one adjustment with allowRepeatService makes it, and a PATCH marks it as ours.";

    /// <summary>Without a session: the context has no such connection.</summary>
    public async Task<PlanPreview> PreviewAsync(
        Caller caller, Order order, string instanceId, AutotaskSession? session, CancellationToken cancellationToken)
    {
        var job = new MappingJob(caller, order, order.Subscription ?? Assumed(order), instanceId, Attempt: 1);
        var planned = session is null ? planner.PlanWithoutConnection(job) : await planner.PlanAsync(job, session, cancellationToken);
        var calls = session is null || !planned.Plan.Verdict.IsAccepted ? [] : await CallsAsync(job, planned, session, cancellationToken);
        var preview = Preview(job, planned, calls);
        return preview with { PlanHash = PlanHash.Of(preview) };
    }

    private Subscription Assumed(Order order)
    {
        var now = time.GetUtcNow();
        return new Subscription(Guid.Empty, order.SubscriptionName ?? order.Offer.Name, now, DateOnly.FromDateTime(now.UtcDateTime));
    }

    private async Task<IReadOnlyList<PlannedCall>> CallsAsync(
        MappingJob job, PlannedMapping planned, AutotaskSession session, CancellationToken cancellationToken)
    {
        var ours = planned.Facts.Lines.FirstOrDefault(line => SubscriptionMarker.IsIn(line.Marker, job.Marker));
        var calls = new List<PlannedCall>();
        if (ours is null)
        {
            var isRepeat = planned.Facts.Lines.Any(line => line.ServiceId == job.Sync.ServiceId);
            calls.Add(PlannedCalls.CreateLine(job.Sync.ContractId, job.Sync.ServiceId, job.Marker, job.Price) with { Note = isRepeat ? Repeat : null });
        }

        if (planned.Facts.IsAzurePlan)
        {
            return calls;
        }

        var change = job.Order.Quantity - (ours is null ? 0 : await InForceAsync(job, planned, ours.Id, session, cancellationToken));
        if (change != 0)
        {
            calls.Add(PlannedCalls.Adjust(new ContractServiceAdjustment(
                job.Sync.ContractId, job.Sync.ServiceId, ours?.Id, job.EffectiveDate, change, job.Price?.UnitPrice, job.Price?.UnitCost)));
        }

        return calls;
    }

    private async Task<int> InForceAsync(
        MappingJob job, PlannedMapping planned, long lineId, AutotaskSession session, CancellationToken cancellationToken)
    {
        var contract = planned.Facts.Contract ?? throw new InvalidOperationException("An accepted plan has a contract.");
        var rows = await autotask.ListUnitsAsync(session.Autotask, lineId, job.EffectiveDate, cancellationToken);
        return new UnitsTimeline(rows, new UnitsTarget(job.EffectiveDate, job.Order.Quantity), BillingCalendar.Of(contract)).UnitsOn(job.EffectiveDate);
    }

    private static PlanPreview Preview(MappingJob job, PlannedMapping planned, IReadOnlyList<PlannedCall> calls)
    {
        var (plan, facts) = (planned.Plan, planned.Facts);
        var units = facts.IsAzurePlan ? 0 : job.Order.Quantity;
        return new PlanPreview(
            PlanHash: "",
            plan.Verdict.IsAccepted,
            IsSubscriptionAssumed: job.Order.Subscription is null,
            plan.EffectiveDate,
            units,
            job.Price?.UnitPrice,
            job.Price?.UnitCost,
            job.Price?.Currency ?? facts.Connection?.Currency,
            facts.Contract is { } contract && job.Price is { } price ? PeriodAmount.First(contract, plan.EffectiveDate, units, price) : null,
            facts.Company,
            facts.Existing.CustomersCompany is null,
            facts.Service,
            facts.Existing.VariantsService is null,
            facts.Contract,
            calls,
            plan.Verdict.Violations,
            plan.Verdict.Warnings);
    }
}
