using Mapping.Functions.Audit;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>One page of the audit log. It may have fewer items than were asked for, or none, and yet not be the last.</summary>
/// <param name="ContinuationToken">Null on the last page.</param>
/// <param name="SearchedTo">The start of the oldest operation that was looked at; null on the last page.</param>
internal sealed record AuditListView(IReadOnlyList<AuditItem> Items, string? ContinuationToken, DateTimeOffset? SearchedTo);
