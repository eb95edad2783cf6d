using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Where a plan stands in a run.</summary>
internal sealed record AzurePlanOutcome(AzurePlan Plan, string? SkippedBecause, IReadOnlyList<AzureMonthResult> Months)
{
    /// <summary>The final invoice, or a person's decision, may still come while the run waits.</summary>
    public bool IsWaiting => Months.Any(month => month.State == PlanMonthState.Waiting || (month.State == PlanMonthState.Held && IsDecidable(month)));

    private static bool IsDecidable(AzureMonthResult month) =>
        month.Code is not (Rules.AzureCosts.MonthPlanner.Posted or ExactlyOnce.AzurePlans.AzureMonthSender.DuplicatePeriod or AzureMonthBilling.LaterMonthWritten);
}
