using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Crashes;

/// <summary>kill -9 while a call is on its way: the run goes on after the restart, and Autotask holds the order once.</summary>
public sealed class KilledAppTests(Stage stage) : IAsyncLifetime
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    /// <summary>A killed process leaves calls whose end nobody saw: they settle after a call's longest time and the settle time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private AppProcess? _app;

    private AppProcess App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async ValueTask InitializeAsync() =>
        _app = await stage.StartAppAsync(new Dictionary<string, string>
        {
            ["Mapping:SettleTime"] = "00:00:04",
            ["Autotask:CallTimeout"] = "00:00:05",
        });

    [Theory]
    [InlineData("Contracts", "Get", 1, nameof(FaultKind.Slow))] // planning
    [InlineData("ContractServices", "Create", 1, nameof(FaultKind.Slow))] // the line is asked for, not carried out
    [InlineData("ContractServices", "Create", 1, nameof(FaultKind.CommitThenTimeout))] // carried out, not answered
    [InlineData("ContractServices", "Create", 1, nameof(FaultKind.LateCommit))] // carried out after our death
    [InlineData("ContractServices", "Query", 2, nameof(FaultKind.Slow))] // the line's check
    [InlineData("ContractServiceAdjustments", "Create", 1, nameof(FaultKind.Slow))]
    [InlineData("ContractServiceAdjustments", "Create", 1, nameof(FaultKind.CommitThenTimeout))]
    [InlineData("ContractServiceAdjustments", "Create", 1, nameof(FaultKind.LateCommit))]
    [InlineData("ContractServiceUnits", "Query", 2, nameof(FaultKind.Slow))] // the units' check
    public async Task A_run_that_is_killed_ends_exactly(string entity, string operation, int call, string kind)
    {
        var tenant = stage.NewTenant(App);
        var database = tenant.Database(Row.Connection);
        var order = await tenant.OrderAsync(Row);
        var fault = database.Once(entity, operation, Fault(Enum.Parse<FaultKind>(kind)), call);

        using var accepted = await tenant.PostOrderAsync(order);
        await fault.FiredAsync();
        await App.KillAsync();
        await App.StartAgainAsync();

        await IsMappedOnceAsync(tenant, await tenant.WaitForEndAsync(order.Id(), timeout: Patience));
    }

    [Fact]
    public async Task Many_runs_killed_again_and_again_end_exactly()
    {
        var tenant = stage.NewTenant(App);
        var database = tenant.Database(Row.Connection);
        var rows = Enumerable.Range(1, 12).Select(number => Row with
        {
            SubscriptionId = Guid.NewGuid(),
            Quantity = number,
            ContractId = database.AddContract(new NewContract(Row.CompanyId, new(2026, 1, 1), new(2030, 12, 31), $"Contract {number}")),
        }).ToList();
        var orders = await Task.WhenAll(rows.Select(row => tenant.OrderAsync(row)));
        foreach (var order in orders)
            (await tenant.PostOrderAsync(order)).Dispose();

        foreach (var lines in new[] { 1, 5, 9 })
        {
            await TestKit.Waiting.WaitFor.ConditionAsync($"{lines} lines", () => database.Lines().Count >= lines, Patience);
            await App.KillAsync();
            await App.StartAgainAsync();
        }

        for (var i = 0; i < rows.Count; i++)
            AutotaskAssert.HoldsExactly(tenant, rows[i], await tenant.WaitForEndAsync(orders[i].Id(), timeout: Patience));
        Assert.Equal(rows.Count, database.Lines().Count);
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private static FaultAction Fault(FaultKind kind) => new() { Kind = kind, Seconds = kind == FaultKind.LateCommit ? 2 : 30 };

    private static async Task IsMappedOnceAsync(StageTenant tenant, OrderReport report)
    {
        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Single(tenant.Database(Row.Connection).Lines());
        Assert.Equal(
            ["CreateConnectionCustomerMapping Succeeded", "CreateConnectionOfferMapping Succeeded", "TriggerSubscriptionMappingToConnection Succeeded"],
            (await tenant.AuditAsync()).Items.Select(operation => operation.Outcome).Order());
    }
}
