namespace Mapping.LocalRuntime.Durable.History;

internal sealed record ExecutionResumed(DateTime At, string? Reason) : HistoryEvent(At);
