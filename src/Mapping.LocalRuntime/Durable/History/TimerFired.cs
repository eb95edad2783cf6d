namespace Mapping.LocalRuntime.Durable.History;

internal sealed record TimerFired(DateTime At, int Id, DateTime FireAt) : HistoryEvent(At);
