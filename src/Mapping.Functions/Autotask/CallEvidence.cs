namespace Mapping.Functions.Autotask;

/// <summary>One call of Autotask as the audit log shows it: no header, no secret.</summary>
/// <param name="Path">Below the zone's base, with the query.</param>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Request">The body sent, cut at 1,000 characters.</param>
/// <param name="Response">The body received, cut at 1,000 characters.</param>
internal sealed record CallEvidence(DateTimeOffset At, string Method, string Path, int? Status, int Milliseconds, string? Request, string? Response, string? Failure);
