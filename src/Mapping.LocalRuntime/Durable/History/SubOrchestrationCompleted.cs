namespace Mapping.LocalRuntime.Durable.History;

internal sealed record SubOrchestrationCompleted(DateTime At, int Id, string? Result) : HistoryEvent(At);
