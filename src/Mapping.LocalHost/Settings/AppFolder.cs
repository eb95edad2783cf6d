using System.Reflection;
using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>The folder of a built or published isolated-worker app: what would be deployed.</summary>
/// <param name="Executable">What starts the worker: <c>dotnet</c>, or the app's own executable when it is self-contained.</param>
/// <param name="Library">What dotnet runs; null for an own executable.</param>
internal sealed record AppFolder(string Path, string Executable, string? Library)
{
    private const string WorkerConfig = "worker.config.json";
    private const string OwnApp = "Mapping.Functions";

    public string HostJson => System.IO.Path.Combine(Path, "host.json");

    /// <summary>The app of this repository, which is built together with the host: the build says where.</summary>
    public static AppFolder OpenOwn()
    {
        var program = typeof(AppFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == OwnApp).Value!;
        return Open(System.IO.Path.GetDirectoryName(program)!);
    }

    public static AppFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = System.IO.Path.Combine(full, WorkerConfig);
        if (!File.Exists(file))
            throw new HostException($"'{full}' is no folder of a built or published isolated-worker app: it has no {WorkerConfig}. Publish the app with 'dotnet publish' and name that folder.");
        using var config = JsonDocument.Parse(File.ReadAllBytes(file));
        var description = config.RootElement.GetProperty("description");
        var executable = description.GetProperty("defaultExecutablePath").GetString()!;
        var library = description.TryGetProperty("defaultWorkerPath", out var worker) ? worker.GetString() : null;
        return executable is "dotnet"
            ? new AppFolder(full, executable, System.IO.Path.Combine(full, library!))
            : new AppFolder(full, executable.Replace("{WorkerRoot}", full + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal), null);
    }
}
