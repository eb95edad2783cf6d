using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Where a plan stands in a run.</summary>
internal sealed record AzurePlanOutcome(AzurePlan Plan, string? SkippedBecause, IReadOnlyList<AzureMonthResult> Months)
{
    /// <summary>Something that passes is in the way: to be looked at again soon.</summary>
    public bool IsPending => Months.Any(month => month.IsPending);

    /// <summary>How long that takes, where it is known.</summary>
    public TimeSpan? RetryAfter => Months.Where(month => month.IsPending).Max(month => month.RetryAfter);

    /// <summary>The final invoice, or a person's decision, may still come while the run waits.</summary>
    public bool IsWaiting => Months.Any(month => month.State == PlanMonthState.Waiting || (month.State == PlanMonthState.Held && IsDecidable(month)));

    /// <summary>Months that this look brought to their end.</summary>
    public AzureTally Billed => new(
        Set: Months.Count(month => month.State == PlanMonthState.Billed),
        Reset: Months.Count(month => month is { State: PlanMonthState.Billed, IsOpen: false }));

    /// <summary>How the rest of it stands.</summary>
    public AzureTally Standing => new(
        Plans: 1,
        Skipped: SkippedBecause is null ? 0 : 1,
        Waiting: Months.Count(month => month.State == PlanMonthState.Waiting),
        Held: Months.Count(month => month.State == PlanMonthState.Held),
        Failed: Months.Count(month => month.State is PlanMonthState.Failed or PlanMonthState.Writing));

    private static bool IsDecidable(AzureMonthResult month) =>
        month.Code is not (Rules.AzureCosts.MonthPlanner.Posted or ExactlyOnce.AzurePlans.AzureMonthSender.DuplicatePeriod or AzureMonthBilling.LaterMonthWritten);
}
