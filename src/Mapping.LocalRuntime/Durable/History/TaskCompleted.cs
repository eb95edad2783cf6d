namespace Mapping.LocalRuntime.Durable.History;

internal sealed record TaskCompleted(DateTime At, int Id, string? Result) : HistoryEvent(At);
