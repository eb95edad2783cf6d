using Mapping.Simulators.Faults;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>kill -9 at every call of a month's Set and Reset: no cost stands for the next month once the run has ended, and an alarm row stands while one may.</summary>
public sealed class KilledMonthTests(Stage stage) : IAsyncLifetime
{
    private const string Month = "2026-10";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly (string Entity, string Operation, int Call)[] Calls =
    [
        ("Contracts", "Query", 1),
        ("Services", "Query", 1),
        ("ContractServiceUnits", "Query", 1),
        ("ContractServiceAdjustments", "Create", 1),
        ("ContractServiceAdjustments", "Create", 2),
        ("ContractServiceUnits", "Query", 2),
    ];

    private AppProcess? _app;

    private AppProcess App => _app ?? throw new InvalidOperationException("The app has not started.");

    private static IEnumerable<Death> Deaths => Calls.SelectMany(call => call.Operation == "Create"
        ? new[] { FaultKind.ResetBeforeCommit, FaultKind.CommitThenTimeout, FaultKind.LateCommit }.Select(kind => new Death(call.Entity, call.Operation, call.Call, kind))
        : [new Death(call.Entity, call.Operation, call.Call, FaultKind.Slow)]);

    public async ValueTask InitializeAsync() =>
        _app = await stage.StartAppAsync(new Dictionary<string, string>
        {
            ["Mapping:SettleTime"] = "00:00:04",
            ["Autotask:CallTimeout"] = "00:00:05",
        });

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [Fact]
    public async Task Wherever_the_app_dies_the_month_is_billed_once_and_the_next_one_is_zero()
    {
        var all = await Task.WhenAll(Deaths.Select(async death => (Death: death, Azure: await ReadyAsync())));
        foreach (var (death, azure) in all)
            await DieAsync(death, azure);

        foreach (var (death, azure) in all)
        {
            await WaitFor.ConditionAsync($"{death}: billed", async () => (string?)(await azure.CostAsync(Month))["state"] == "Billed", Patience);
            Assert.Equal([(death, Month, 100m)], azure.Billed().Select(month => (death, month.Key, month.Value.Cost)));
            Assert.Equal(
                ["ResetAzurePlanCost Succeeded", "SetAzurePlanCost Succeeded"],
                (await azure.AuditAsync()).Select(row => row.Outcome).Order());
        }
    }

    [Fact]
    public async Task There_is_no_call_at_which_it_was_not_killed()
    {
        var azure = await ReadyAsync();
        var calls = SimulatedCalls.From(azure.Database);

        await azure.RunAsync(Month);

        Assert.Equal(
            Calls.Select(call => $"{call.Entity} {call.Operation}"),
            calls.All.Where(call => call.Entity is not null && call.Operation is "Query" or "Create").Select(call => $"{call.Entity} {call.Operation}"));
    }

    private async Task<AzureStage> ReadyAsync()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(App), Month);
        azure.Tell(Month, 100m);
        return azure;
    }

    private async Task DieAsync(Death death, AzureStage azure)
    {
        var fault = azure.Database.Once(
            death.Entity, death.Operation, new FaultAction { Kind = death.Kind, Seconds = death.Kind == FaultKind.LateCommit ? 2 : 30 }, death.Call);
        await azure.StartAsync(new() { ["month"] = Month });
        await fault.FiredAsync();
        await App.KillAsync();
        if (azure.Adjustments > 0)
            Assert.Contains("AzureResetOpen", await OpenAlarmsAsync(azure));
        await App.StartAgainAsync();
    }

    /// <summary>As the table shows them while the app is dead.</summary>
    private async Task<IEnumerable<string?>> OpenAlarmsAsync(AzureStage azure)
    {
        var rows = (await stage.RowsAsync(azure.Tenant, "AuditLogs")).Where(row => row.GetString("Operation") == "ResetAzurePlanCost").ToArray();
        Assert.DoesNotContain(rows, row => row.GetString("Status") != "Processing");
        return rows.Select(row => row.GetString("Code"));
    }

    private sealed record Death(string Entity, string Operation, int Call, FaultKind Kind);
}
