namespace Mapping.LocalHost.Worker;

/// <summary>A parameter of a function that its host fills.</summary>
internal sealed record WorkerBinding(
    string Name, string Type, string Direction, string? Route, IReadOnlyList<string>? Methods, string? AuthLevel, string? Schedule, bool RunOnStartup = false, bool UseMonitor = true)
{
    public bool Is(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);
}
