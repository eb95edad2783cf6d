using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What the proof of a month came to.</summary>
/// <param name="Findings">The first of what is not simply as it shall be.</param>
/// <param name="FindingCount">Of all of it.</param>
internal sealed record AzureResetSummary(
    int Proved, int Repaired, int Deferred, int Skipped, int Failed, IReadOnlyList<AzureRunFinding> Findings, int Waiting = 0, int FindingCount = 0)
{
    public static AzureResetSummary Of(AzureTally tally, EndAzureRunActivity.Output end) => new(
        tally.Proved, tally.Repaired, tally.Deferred, tally.Skipped, tally.Failed, end.First, tally.Waiting, end.Count);
}
