namespace Mapping.Functions.Storage.Mappings;

/// <param name="RunId">The run or request that makes the mapping: it alone audits it.</param>
internal sealed record MappingAuthor(string RunId, string Actor);
