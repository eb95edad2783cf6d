using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What a run has to say about a plan: everything that is not simply done.</summary>
internal static class AzureFindings
{
    public static IReadOnlyList<AzureRunFinding> Of(AzurePlanOutcome outcome)
    {
        var plan = outcome.Plan;
        var months = outcome.Months.Where(month => month.State != PlanMonthState.Billed || month.Warnings.Count > 0).Select(month => Of(plan, month));
        return outcome.SkippedBecause is { } why
            ? [new AzureRunFinding(plan.ConnectionId, plan.SubscriptionId, null, "Skipped", null, ShortText.Cut(why)), .. months]
            : [.. months];
    }

    public static IReadOnlyList<AzureRunFinding> Of(Month month, AzureProofOutcome outcome)
    {
        var (plan, proof) = (outcome.Plan, outcome.Proof);
        var findings = new List<AzureRunFinding>();
        if (proof.Code is not null || proof.IsRepaired)
        {
            findings.Add(Finding(StateOf(proof), proof.Code, proof.Message));
        }

        if (outcome.Missed is { } missed)
        {
            findings.Add(Finding(missed.IsTransient ? "Waiting" : "Failed", missed.Code, $"Nobody could see whether the plan is suspended: {missed.Message}") with { Month = null });
        }

        return findings;

        AzureRunFinding Finding(string state, string? code, string? message) =>
            new(plan.ConnectionId, plan.SubscriptionId, month.ToString(), state, code, ShortText.Cut(message));
    }

    public static AzureRunFinding Of(string connectionId, string message) =>
        new(connectionId, null, null, "Failed", "InternalError", ShortText.Cut(message));

    private static AzureRunFinding Of(AzurePlan plan, AzureMonthResult month)
    {
        var warnings = month.Warnings.Select(warning => warning.Message);
        return new AzureRunFinding(
            plan.ConnectionId,
            plan.SubscriptionId,
            month.Month.ToString(),
            month.State.ToString(),
            month.Code ?? (month.Warnings.Count > 0 ? month.Warnings[0].Code : null),
            ShortText.Cut(string.Join(" ", month.Message is null ? warnings : warnings.Prepend(month.Message))));
    }

    private static string StateOf(AzureProof proof) => proof switch
    {
        { IsPending: true } => "Waiting",
        { IsRepaired: true } => "Repaired",
        { Code: AzureProof.SkippedCode } => "Skipped",
        { Code: ProveAzureResetActivity.Deferred } => "Deferred",
        _ => "Failed",
    };
}
