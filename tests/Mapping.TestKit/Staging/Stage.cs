using Azure.Data.Tables;
using Mapping.AppHost;
using Mapping.Simulators;
using Mapping.TestKit.App;
using Mapping.TestKit.Azurite;
using Mapping.TestKit.Time;
using Xunit;

namespace Mapping.TestKit.Staging;

/// <summary>
/// Azurite, the simulators and the app, once per test assembly; each test takes a tenant of its own.
/// Use: <c>[assembly: AssemblyFixture(typeof(Stage))]</c>.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly VirtualClock? _clock;
    private readonly AzuriteFixture _azurite = new();
    private readonly string _secrets = Path.Combine(Path.GetTempPath(), "mapping-tests", $"secrets-{Guid.NewGuid():N}");
    private SimulatorHost? _simulators;
    private AppProcess? _app;

    public Stage()
    {
    }

    /// <summary>Everything on it goes by the clock.</summary>
    internal Stage(VirtualClock clock) => _clock = clock;

    public AppProcess App => _app ?? throw NotStarted();

    public string TablesConnectionString => _azurite.ConnectionString;

    /// <summary>Our tables, past the app.</summary>
    public TableServiceClient Tables => field ??= new TableServiceClient(TablesConnectionString);

    internal SimulatorHost Simulators => _simulators ?? throw NotStarted();

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _simulators = await SimulatorHost.StartAsync(
            new SimulatorOptions { TimeProvider = _clock?.Time ?? TimeProvider.System }, CancellationToken.None);
        _app = await StartAppAsync();
    }

    /// <summary>Another app on the same tables and simulators, with a hub of its own: to kill, to start twice, to set differently. The caller ends it.</summary>
    public Task<AppProcess> StartAppAsync(IReadOnlyDictionary<string, string>? overrides = null, string? dataDirectory = null)
    {
        var settings = new Dictionary<string, string>(StageSettings.For(TablesConnectionString, Simulators, _secrets));
        foreach (var (key, value) in (_clock?.Settings ?? new Dictionary<string, string>()).Concat(overrides ?? new Dictionary<string, string>()))
            settings[key] = value;
        return AppProcess.StartAsync(settings, dataDirectory);
    }

    /// <summary>A tenant that no other test knows, with the sample customers and databases of its own.</summary>
    internal StageTenant NewTenant(AppProcess? app = null)
    {
        var name = $"t{Guid.NewGuid():N}.nimbus-demo.example";
        Simulators.State.CreateTenant(name);
        return new StageTenant(name, Simulators, app ?? App);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        if (_simulators is not null)
            await _simulators.DisposeAsync();
        await _azurite.DisposeAsync();
        if (Directory.Exists(_secrets))
            Directory.Delete(_secrets, recursive: true);
    }

    private static InvalidOperationException NotStarted() => new("The stage has not started.");
}
