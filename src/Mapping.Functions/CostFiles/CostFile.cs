namespace Mapping.Functions.CostFiles;

/// <summary>A file that was read to its end. With errors, nothing of it counts.</summary>
internal sealed record CostFile(
    CostFileKind Kind, long Rows, IReadOnlyDictionary<CostSumKey, CostSum> Sums, IReadOnlyList<CostFileError> Errors);
