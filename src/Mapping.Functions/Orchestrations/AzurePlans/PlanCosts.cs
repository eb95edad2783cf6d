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

    public static PlanCosts Failed(AzurePlan plan, Month month, string code, string message) =>
        new(new AzurePlanOutcome(plan, null, [new AzureMonthResult(month, PlanMonthState.Failed, code, message)]), []);

    public AzurePlanOutcome With(IEnumerable<AzureMonthResult> written) => Outcome with { Months = [.. Outcome.Months, .. written] };
}
