namespace Mapping.LocalRuntime.Durable.History;

internal sealed record ExecutionTerminated(DateTime At, string? Reason, bool Recursive = false) : HistoryEvent(At);
