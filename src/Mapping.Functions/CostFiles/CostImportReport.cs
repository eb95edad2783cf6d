namespace Mapping.Functions.CostFiles;

/// <summary>What matched, and what did not: the first thousand.</summary>
internal sealed record CostImportReport(
    string Kind, long Rows, IReadOnlyList<MatchedCost> Matched, int UnmatchedCount, IReadOnlyList<UnmatchedCost> Unmatched);
