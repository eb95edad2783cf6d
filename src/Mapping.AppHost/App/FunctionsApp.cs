using Mapping.AppHost.Processes;

namespace Mapping.AppHost.App;

/// <summary>The mapping app on the local host, from start to readiness: the host's process, which has the app's as its child.</summary>
internal sealed class FunctionsApp : IAsyncDisposable
{
    private FunctionsApp(ChildProcess process, Uri address, FunctionKeys keys) => (Process, Address, Keys) = (process, address, keys);

    public ChildProcess Process { get; }

    public Uri Address { get; }

    public FunctionKeys Keys { get; }

    public static async Task<FunctionsApp> StartAsync(AppStart start, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(start.DataDirectory);
        var process = await ChildProcess.StartAsync(Command(start));
        try
        {
            await Readiness.WaitAsync("The app", process, new Uri(start.Address, "/admin/host/ping"), cancellationToken);
            return new FunctionsApp(process, start.Address, await FunctionKeys.ReadAsync(start.DataDirectory, cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static ChildProcessStart Command(AppStart start)
    {
        var environment = start.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => (string?)setting.Value);
        environment["ASPNETCORE_URLS"] = start.Address.GetLeftPart(UriPartial.Authority);
        environment["LocalHost__DataDirectory"] = start.DataDirectory;
        return new ChildProcessStart(ExecutablePath.Dotnet, [BuiltPrograms.LocalHost, start.AppFolder])
        {
            // Away from a developer's own local.settings.json.
            WorkingDirectory = start.DataDirectory,
            Environment = environment,
            LogPath = start.LogPath,
        };
    }
}
