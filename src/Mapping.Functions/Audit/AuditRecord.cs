using Mapping.Functions.Autotask;

namespace Mapping.Functions.Audit;

/// <summary>One row to append: an operation's start or its end. The same operation and status twice is one row.</summary>
/// <param name="OperationId">The same for start and end, and for every repeat of the step that writes it.</param>
/// <param name="StartedAt">Recorded by the run, so that a repeat gives the same key.</param>
/// <param name="EndedAt">Null at the start.</param>
/// <param name="Code">Why it failed.</param>
internal sealed record AuditRecord(
    Guid OperationId,
    AuditOperation Operation,
    AuditStatus Status,
    int Attempt,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    AuditSubject Subject,
    string? Code = null,
    string? Message = null,
    string? Details = null,
    IReadOnlyList<CallEvidence>? Calls = null);
