namespace Mapping.LocalRuntime.Durable.History;

internal sealed record ExecutionStarted(
    DateTime At,
    string Name,
    string Version,
    string? Input,
    ParentLink? Parent,
    Dictionary<string, string>? Tags,
    ExecutionTrace? Trace)
    : HistoryEvent(At);
