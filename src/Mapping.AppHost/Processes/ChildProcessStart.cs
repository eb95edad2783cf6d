namespace Mapping.AppHost.Processes;

internal sealed record ChildProcessStart(string FileName, IReadOnlyList<string> Arguments)
{
    public string? WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string? LogPath { get; init; }

    public Action<string>? OnLine { get; init; }
}
