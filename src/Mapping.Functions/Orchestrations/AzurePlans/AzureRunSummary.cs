using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What a run came to. Two add up.</summary>
/// <param name="Plans">Plans that were looked at.</param>
/// <param name="Set">Months whose cost stands.</param>
/// <param name="Reset">Months after which 0 stands.</param>
/// <param name="Findings">Everything that is not simply done, the first thousand.</param>
internal sealed record AzureRunSummary(
    int Plans, int Set, int Reset, int Skipped, int Waiting, int Held, int Failed, IReadOnlyList<AzureRunFinding> Findings)
{
    private const int MostFindings = 1_000;

    public static readonly AzureRunSummary Nothing = new(0, 0, 0, 0, 0, 0, 0, []);

    public static AzureRunSummary operator +(AzureRunSummary left, AzureRunSummary right) => new(
        left.Plans + right.Plans,
        left.Set + right.Set,
        left.Reset + right.Reset,
        left.Skipped + right.Skipped,
        left.Waiting + right.Waiting,
        left.Held + right.Held,
        left.Failed + right.Failed,
        [.. left.Findings.Concat(right.Findings).Take(MostFindings)]);

    public static AzureRunSummary OfPlan(AzurePlanOutcome outcome)
    {
        var months = outcome.Months;
        var findings = months.Where(month => month.State != PlanMonthState.Billed || month.Warnings.Count > 0)
            .Select(month => AzureRunFinding.Of(outcome.Plan, month));
        return new AzureRunSummary(
            Plans: 1,
            Set: months.Count(month => month.State == PlanMonthState.Billed),
            Reset: months.Count(month => month is { State: PlanMonthState.Billed, IsOpen: false }),
            Skipped: outcome.SkippedBecause is null ? 0 : 1,
            Waiting: months.Count(month => month.State == PlanMonthState.Waiting),
            Held: months.Count(month => month.State == PlanMonthState.Held),
            Failed: months.Count(month => month.State is PlanMonthState.Failed or PlanMonthState.Writing),
            [.. outcome.SkippedBecause is { } why ? [AzureRunFinding.Skipped(outcome.Plan, why)] : Array.Empty<AzureRunFinding>(), .. findings]);
    }

    public static AzureRunSummary OfConnection(string connectionId, string message) =>
        Nothing with { Failed = 1, Findings = [new AzureRunFinding(connectionId, null, null, "Failed", "InternalError", message)] };
}
