using Mapping.AppHost.Processes;

namespace Mapping.AppHost.Portal;

/// <summary>The web portal as an own process, from start to readiness.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private const string Assembly = "Mapping.Portal.dll";

    private PortalProcess(ChildProcess process, Uri address) => (Process, Address) = (process, address);

    public ChildProcess Process { get; }

    public Uri Address { get; }

    public static async Task<PortalProcess> StartAsync(
        Uri address, IReadOnlyDictionary<string, string> settings, string workingDirectory, string? logPath, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workingDirectory);
        var environment = settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => (string?)setting.Value);
        environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        var process = await ChildProcess.StartAsync(new ChildProcessStart(ExecutablePath.Dotnet, [Path.Combine(AppContext.BaseDirectory, Assembly)])
        {
            WorkingDirectory = workingDirectory,
            Environment = environment,
            LogPath = logPath,
        });
        try
        {
            await Readiness.WaitAsync("The portal", process, new Uri(address, "/portal/live"), cancellationToken);
            return new PortalProcess(process, address);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
