using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>A plan after its costs were read: what may be written, and how the rest of it stands.</summary>
internal sealed record PlanCosts(AzurePlanOutcome Outcome, IReadOnlyList<PlanMonth> Ready)
{
    public static PlanCosts Of(ReadAzureCostsActivity.Output read)
    {
        var ready = read.Months.Where(month => month.State is PlanMonthState.Ready or PlanMonthState.Writing).ToArray();
        return new PlanCosts(
            new AzurePlanOutcome(read.Plan, read.SkippedBecause, [.. read.Months.Except(ready).Select(AzureMonthResult.Of)]), ready);
    }

    /// <summary>Its costs could not be read. What stands half written is worked on all the same.</summary>
    /// <param name="isPending">It passes, and there is time to wait for that.</param>
    public static PlanCosts Failed(AzurePlan plan, Month month, StepFault fault, bool isPending, IReadOnlyList<PlanMonth> begun)
    {
        var state = isPending ? PlanMonthState.Waiting : PlanMonthState.Failed;
        return new PlanCosts(
            new AzurePlanOutcome(plan, null, [new AzureMonthResult(month, state, fault.Code, fault.Message, isPending, RetryAfter: fault.RetryAfter)]), begun);
    }

    public AzurePlanOutcome With(IEnumerable<AzureMonthResult> written) => Outcome with { Months = [.. Outcome.Months, .. written] };
}
