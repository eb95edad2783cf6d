using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>kill -9 at every call of a month's Set and Reset: no cost stands for the next month once the run has ended, and an alarm row stands while one may.</summary>
public sealed class KilledMonthTests(Stage stage, HurriedApp hurried) : IClassFixture<HurriedApp>
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

    private AppProcess App => hurried.App;

    private static IEnumerable<Death> Deaths => Calls.SelectMany(call => call.Operation == "Create"
        ? new[] { FaultKind.ResetBeforeCommit, FaultKind.CommitThenTimeout, FaultKind.LateCommit }.Select(kind => new Death(call.Entity, call.Operation, call.Call, kind))
        : [new Death(call.Entity, call.Operation, call.Call, FaultKind.Slow)]);

    [Fact]
    public async Task Wherever_the_app_dies_the_month_is_billed_once_and_the_next_one_is_zero()
    {
        var all = await Task.WhenAll(Deaths.Select(async death => (Death: death, Azure: await ReadyAsync())));
        // A call that hangs lets others hang beside it.
        foreach (var together in all.GroupBy(one => one.Death.Hangs ? (object)one.Death.Kind : one.Death))
            await DieAsync([.. together]);

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

    private async Task DieAsync(IReadOnlyList<(Death Death, AzureStage Azure)> together)
    {
        await Task.WhenAll(together.Select(async one => await (await StartAsync(one.Death, one.Azure)).FiredAsync()));
        await App.KillAsync();
        foreach (var azure in together.Select(one => one.Azure).Where(azure => azure.Adjustments > 0))
            Assert.Contains("AzureResetOpen", await OpenAlarmsAsync(azure));
        await App.StartAgainAsync();
    }

    private static async Task<FaultWatch> StartAsync(Death death, AzureStage azure)
    {
        var fault = azure.Database.Once(
            death.Entity, death.Operation, new FaultAction { Kind = death.Kind, Seconds = death.Kind == FaultKind.LateCommit ? 2 : 30 }, death.Call);
        await azure.StartAsync(new() { ["month"] = Month });
        return fault;
    }

    /// <summary>As the table shows them while the app is dead.</summary>
    private async Task<IEnumerable<string?>> OpenAlarmsAsync(AzureStage azure)
    {
        var rows = (await stage.RowsAsync(azure.Tenant, "AuditLogs")).Where(row => row.GetString("Operation") == "ResetAzurePlanCost").ToArray();
        Assert.DoesNotContain(rows, row => row.GetString("Status") != "Processing");
        return rows.Select(row => row.GetString("Code"));
    }

    private sealed record Death(string Entity, string Operation, int Call, FaultKind Kind)
    {
        public bool Hangs => Kind is FaultKind.Slow or FaultKind.CommitThenTimeout;
    }
}
