namespace Mapping.Functions.CostFiles;

/// <summary>What matched, and what did not: the first thousand of each list.</summary>
/// <param name="Unchanged">The very same file was imported before: it counts once.</param>
/// <param name="NotTaken">What belongs to a plan and does not count, with the reason.</param>
internal sealed record CostImportReport(
    string Kind,
    long Rows,
    bool Unchanged,
    int MatchedCount,
    IReadOnlyList<MatchedCost> Matched,
    int UnmatchedCount,
    IReadOnlyList<UnmatchedCost> Unmatched,
    int NotTakenCount,
    IReadOnlyList<UnmatchedCost> NotTaken);
