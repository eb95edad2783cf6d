using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Crashes;

/// <summary>kill -9 while Autotask works: the run goes on after the restart, and Autotask holds the order once. <see cref="EveryStep.KilledAtEveryStepTests"/> does so at each call.</summary>
public sealed class KilledAppTests(Stage stage, HurriedApp hurried) : IClassFixture<HurriedApp>
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    /// <summary>A killed process leaves calls whose end nobody saw: they settle after a call's longest time and the settle time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private AppProcess App => hurried.App;

    [Theory]
    [InlineData("ContractServices")]
    [InlineData("ContractServiceAdjustments")]
    public async Task A_write_that_is_carried_out_after_our_death_is_not_made_again(string entity)
    {
        var tenant = stage.NewTenant(App);
        var database = tenant.Database(Row.Connection);
        var order = await tenant.OrderAsync(Row);
        var fault = database.Once(entity, "Create", new FaultAction { Kind = FaultKind.LateCommit, Seconds = 2 });

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

    private static async Task IsMappedOnceAsync(StageTenant tenant, OrderReport report)
    {
        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Single(tenant.Database(Row.Connection).Lines());
        Assert.Equal(
            ["CreateConnectionCustomerMapping Succeeded", "CreateConnectionOfferMapping Succeeded", "TriggerSubscriptionMappingToConnection Succeeded"],
            (await tenant.AuditAsync()).Items.Select(operation => operation.Outcome).Order());
    }
}
