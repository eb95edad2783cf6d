using Mapping.AppHost.App;
using Mapping.AppHost.Azurite;
using Mapping.AppHost.Node;
using Mapping.AppHost.Output;
using Mapping.AppHost.Portal;
using Mapping.AppHost.Processes;
using Mapping.Simulators;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost;

/// <summary>All that the app needs around it, on this machine: tables, the two foreign systems, and the app itself.</summary>
internal sealed class LocalStage : IAsyncDisposable
{
    private const int PreferredPort = 7071;
    private const int PreferredPortalPort = 7080;
    private readonly AzuriteProcess _azurite;

    private LocalStage(AzuriteProcess azurite, SimulatorHost simulators, FunctionsApp app, PortalProcess portal) =>
        (_azurite, Simulators, App, Portal) = (azurite, simulators, app, portal);

    public SimulatorHost Simulators { get; }

    public FunctionsApp App { get; }

    public PortalProcess Portal { get; }

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
        var portal = started.Add(await StartPortalAsync(app, data, cancellationToken));
        screen.Fact("Portal", $"{portal.Address} (log: {data.File("portal.log")})");
        started.Keep();
        return new LocalStage(azurite, simulators, app, portal);
    }

    /// <summary>Returns when asked to stop; throws when a part ends by itself.</summary>
    public async Task ServeAsync(CancellationToken stop)
    {
        (string Name, ChildProcess Process)[] parts = [("The app", App.Process), ("The portal", Portal.Process), ("Azurite", _azurite.Process)];
        var first = await Task.WhenAny(parts.Select(part => part.Process.WaitForExitAsync(stop)));
        if (stop.IsCancellationRequested)
            return;
        var (name, process) = parts.First(part => part.Process.HasExited);
        throw new StageException($"{name} ended with exit code {await first}. It said:{Environment.NewLine}{process.Log.Tail(20)}");
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
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

    private static Task<PortalProcess> StartPortalAsync(FunctionsApp app, DataDirectory data, CancellationToken cancellationToken)
    {
        var port = FreePort.IsFree(PreferredPortalPort) ? PreferredPortalPort : FreePort.Next();
        var settings = PortalSettings.For(SampleCatalog.Tenant, app.Address, app.Keys, data.File("portal"), SampleFile.Write(data.File("samples.json")));
        return PortalProcess.StartAsync(new Uri($"http://127.0.0.1:{port}"), settings, data.File("portal"), data.File("portal.log"), cancellationToken);
    }
}
