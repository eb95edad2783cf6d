namespace Mapping.LocalRuntime.Durable.History;

internal sealed record ExecutionRewound(DateTime At, string? Reason) : HistoryEvent(At);
