namespace Mapping.Functions.Audit;

/// <param name="Sequence">The place in the month's chain, from 1, where it breaks first.</param>
internal sealed record AuditFault(long Sequence, string Message);
