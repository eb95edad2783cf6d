namespace Mapping.LocalRuntime.Durable.History;

internal sealed record OrchestratorStarted(DateTime At) : HistoryEvent(At);
