namespace Mapping.Functions.Autotask;

/// <summary>Looks for records whose name begins with a text. Bounded: a search never reads a whole database.</summary>
/// <param name="Prefix">Null for any name.</param>
/// <param name="MaxRecords">At most this many are read, at most 500 by one call.</param>
internal sealed record RecordSearch(string? Prefix, int MaxRecords)
{
    /// <summary>Several beginnings instead of one, by one call.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];
}
