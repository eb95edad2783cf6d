namespace Mapping.Functions.Audit;

/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record AuditPage(IReadOnlyList<AuditItem> Items, string? Next)
{
    /// <summary>The start of the oldest operation that was looked at; null at the end.</summary>
    public DateTimeOffset? SearchedTo => Next is null ? null : AuditKeys.StartOf(Next);
}
