using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What a run came to.</summary>
/// <param name="Plans">Plans that were looked at.</param>
/// <param name="Set">Months whose cost stands.</param>
/// <param name="Reset">Months after which 0 stands.</param>
/// <param name="Findings">The first of what is not simply done, a hundred at most and fewer when their texts are long.</param>
/// <param name="FindingCount">Of all findings, which have a page of their own.</param>
internal sealed record AzureRunSummary(
    int Plans, int Set, int Reset, int Skipped, int Waiting, int Held, int Failed, IReadOnlyList<AzureRunFinding> Findings, int FindingCount = 0)
{
    public static AzureRunSummary Of(AzureTally tally, EndAzureRunActivity.Output end) => new(
        tally.Plans, tally.Set, tally.Reset, tally.Skipped, tally.Waiting, tally.Held, tally.Failed, end.First, end.Count);
}
