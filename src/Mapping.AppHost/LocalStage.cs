using Mapping.AppHost.App;
using Mapping.AppHost.Azurite;
using Mapping.AppHost.Node;
using Mapping.AppHost.Output;
using Mapping.AppHost.Processes;
using Mapping.Simulators;

namespace Mapping.AppHost;

/// <summary>All that the app needs around it, on this machine: tables, the two foreign systems, and the app itself.</summary>
internal sealed class LocalStage : IAsyncDisposable
{
    private const int PreferredPort = 7071;
    private readonly AzuriteProcess _azurite;

    private LocalStage(AzuriteProcess azurite, SimulatorHost simulators, FunctionsApp app) => (_azurite, Simulators, App) = (azurite, simulators, app);

    public SimulatorHost Simulators { get; }

    public FunctionsApp App { get; }

    public static async Task<LocalStage> StartAsync(string root, DataDirectory data, Screen screen, CancellationToken cancellationToken)
    {
        var node = await NodeRuntime.FindAsync(cancellationToken);
        screen.Fact("Node", node.Version);
        var packages = new NpmPackages(root);
        await packages.EnsureAsync(new RestoreReport(screen), cancellationToken);

        await using var started = new Undo();
        var azurite = started.Add(await AzuriteProcess.StartAsync(node, packages, data.File("azurite.log"), cancellationToken));
        screen.Fact("Azurite", $"{azurite.Endpoint} (tables, in memory)");
        var simulators = started.Add(await SimulatorHost.StartAsync(new SimulatorOptions(), cancellationToken));
        screen.Fact("Autotask", $"{simulators.AutotaskZoneDiscoveryUri} (simulator, sample data)");
        screen.Fact("CloudCockpit", $"{simulators.CloudCockpitApiUri} (simulator, sample data)");
        var app = started.Add(await StartAppAsync(azurite, simulators, data, screen, cancellationToken));
        screen.Fact("App", $"{app.Address} (log: {data.File("app.log")})");
        started.Keep();
        return new LocalStage(azurite, simulators, app);
    }

    /// <summary>Returns when asked to stop; throws when a part ends by itself.</summary>
    public async Task ServeAsync(CancellationToken stop)
    {
        var first = await Task.WhenAny(App.Process.WaitForExitAsync(stop), _azurite.Process.WaitForExitAsync(stop));
        if (stop.IsCancellationRequested)
            return;
        var (name, process) = App.Process.HasExited ? ("The app", App.Process) : ("Azurite", _azurite.Process);
        throw new StageException($"{name} ended with exit code {await first}. It said:{Environment.NewLine}{process.Log.Tail(20)}");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Simulators.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private static async Task<FunctionsApp> StartAppAsync(
        AzuriteProcess azurite, SimulatorHost simulators, DataDirectory data, Screen screen, CancellationToken cancellationToken)
    {
        var port = PreferredPort;
        if (!FreePort.IsFree(port))
        {
            port = FreePort.Next();
            screen.Note($"Port {PreferredPort} is taken, so the app listens on port {port} this time.");
        }

        var settings = StageSettings.For(azurite.ConnectionString, simulators, data.File("secrets"));
        var start = new AppStart(new Uri($"http://127.0.0.1:{port}"), data.File("app"), settings) { LogPath = data.File("app.log") };
        return await FunctionsApp.StartAsync(start, cancellationToken);
    }
}
