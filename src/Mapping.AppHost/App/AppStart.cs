namespace Mapping.AppHost.App;

internal sealed record AppStart(Uri Address, string DataDirectory, IReadOnlyDictionary<string, string> Settings)
{
    public string AppFolder { get; init; } = BuiltPrograms.AppFolder;

    public string? LogPath { get; init; }
}
