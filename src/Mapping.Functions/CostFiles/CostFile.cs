namespace Mapping.Functions.CostFiles;

/// <summary>A file (or the parts of one request, which count as one) that was read to its end. With errors, nothing of it counts.</summary>
/// <param name="Hash">
/// SHA-256 (hexadecimal) of what the file says, unpacked, and of how it was read: the same file again has the same, whether packed or not;
/// read with another decimal sign or order of dates it has another.
/// </param>
internal sealed record CostFile(
    CostFileKind Kind, long Rows, IReadOnlyDictionary<CostSumKey, CostSum> Sums, IReadOnlyList<CostFileError> Errors, string Hash = "")
{
    /// <summary>The contents of each part, as hashes: a part counts once, alone or with others.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}
