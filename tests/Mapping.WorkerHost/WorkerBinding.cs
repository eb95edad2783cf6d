namespace Mapping.WorkerHost;

internal sealed record WorkerBinding(string Name, string Type, string Direction, string? Route, IReadOnlyList<string>? Methods);
