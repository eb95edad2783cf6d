using Mapping.Functions.Activities.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What the proof of a month came to. Two add up.</summary>
internal sealed record AzureResetSummary(int Proved, int Repaired, int Deferred, int Skipped, int Failed, IReadOnlyList<AzureProof> Findings)
{
    public static readonly AzureResetSummary Nothing = new(0, 0, 0, 0, 0, []);

    public static AzureResetSummary operator +(AzureResetSummary left, AzureResetSummary right) => new(
        left.Proved + right.Proved,
        left.Repaired + right.Repaired,
        left.Deferred + right.Deferred,
        left.Skipped + right.Skipped,
        left.Failed + right.Failed,
        [.. left.Findings, .. right.Findings]);

    public static AzureResetSummary Of(AzureProof proof) => proof switch
    {
        { Code: null, IsRepaired: true } => Nothing with { Repaired = 1, Findings = [proof] },
        { Code: null } => Nothing with { Proved = 1 },
        { Code: AzureProof.SkippedCode } => Nothing with { Skipped = 1, Findings = [proof] },
        { Code: ProveAzureResetActivity.Deferred } => Nothing with { Deferred = 1, Findings = [proof] },
        _ => Nothing with { Failed = 1, Findings = [proof] },
    };
}
