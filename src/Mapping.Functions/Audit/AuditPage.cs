namespace Mapping.Functions.Audit;

/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record AuditPage(IReadOnlyList<AuditItem> Items, string? Next);
