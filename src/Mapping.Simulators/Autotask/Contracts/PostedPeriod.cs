namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>A row that was approved and posted: later adjustments leave it as it was.</summary>
internal sealed record PostedPeriod(UnitsSpan Span, DateTimeOffset PostedAt);
