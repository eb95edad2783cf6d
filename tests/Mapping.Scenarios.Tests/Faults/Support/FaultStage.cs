using Mapping.TestKit.App;
using Mapping.TestKit.Checking;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Faults.Support;

/// <summary>An app whose waits are short, so that a fault and its mending fit into a test. Late commits are shorter than its settle time, as they are in the product.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    /// <summary>The longest late commit that these tests make, with room for a busy machine.</summary>
    public static readonly TimeSpan LateCommit = TimeSpan.FromSeconds(2);

    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(4);

    private readonly Stage _stage;

    private FaultStage(Stage stage, AppProcess app, string tables)
    {
        _stage = stage;
        App = app;
        Simulator = new SimulatorInspection(stage.Simulators.InspectionUri);
        Tables = new TableRows(tables);
    }

    public AppProcess App { get; }

    public SimulatorInspection Simulator { get; }

    public TableRows Tables { get; }

    public static async Task<FaultStage> StartAsync(Stage stage, IReadOnlyDictionary<string, string>? overrides = null) =>
        new(stage, await stage.StartAppAsync(Settings(overrides)), stage.TablesConnectionString);

    public static Dictionary<string, string> Settings(IReadOnlyDictionary<string, string>? overrides = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["Autotask:CallTimeout"] = CallTimeout.ToString("c"),
            ["Mapping:SettleTime"] = "00:00:06",
            ["Mapping:FaultDeadline"] = "00:01:30",
            ["AzureFunctionsJobHost:extensions:durableTask:maxConcurrentActivityFunctions"] = "400",
            ["AzureFunctionsJobHost:extensions:durableTask:maxConcurrentOrchestratorFunctions"] = "100",
        };
        foreach (var (key, value) in overrides ?? new Dictionary<string, string>())
            settings[key] = value;
        return settings;
    }

    /// <summary>A tenant with an Autotask and an order of its own.</summary>
    public Task<FaultCase> NewCaseAsync(string name, object? switches = null, bool allowRepeatService = false, bool isPlaced = false) =>
        FaultCase.CreateAsync(this, name, switches, allowRepeatService, isPlaced);

    public async Task KillAsync()
    {
        await App.KillAsync();
        await App.StartAgainAsync();
    }

    public async Task TerminateAsync()
    {
        await App.StopAsync();
        await App.StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        await App.DisposeAsync();
    }
}
