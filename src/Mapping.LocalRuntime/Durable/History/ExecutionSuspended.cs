namespace Mapping.LocalRuntime.Durable.History;

internal sealed record ExecutionSuspended(DateTime At, string? Reason) : HistoryEvent(At);
