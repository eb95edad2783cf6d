namespace Mapping.LocalRuntime.Durable.History;

internal sealed record EventRaised(DateTime At, string Name, string? Input) : HistoryEvent(At);
