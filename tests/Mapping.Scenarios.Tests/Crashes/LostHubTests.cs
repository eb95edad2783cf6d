using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;

namespace Mapping.Scenarios.Tests.Crashes;

/// <summary>The hub's file is gone, and with it the history of a run that was under way: the tables know enough to go on.</summary>
public sealed class LostHubTests(LostHubStage stage) : IClassFixture<LostHubStage>
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private AppProcess App => stage.App;

    [Theory]
    [InlineData("Contracts", "Get")]
    [InlineData("ContractServices", "Create")]
    [InlineData("ContractServiceAdjustments", "Create")]
    public async Task Its_order_is_taken_over_and_mapped_once(string entity, string operation)
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);
        var fault = tenant.Database(Row.Connection).Once(entity, operation, new FaultAction { Kind = FaultKind.CommitThenTimeout, Seconds = 60 });
        using var accepted = await tenant.PostOrderAsync(order);
        await fault.FiredAsync();

        await App.KillAsync();
        foreach (var file in Directory.GetFiles(App.DataDirectory, "taskhub.db*"))
            File.Delete(file);
        await App.StartAgainAsync();
        await tenant.SweepUntilTakenOverAsync(order.Id(), Patience);

        var report = await tenant.WaitForEndAsync(order.Id(), timeout: Patience);
        AutotaskAssert.HoldsExactly(tenant, Row, report);
        Assert.Equal(2, report.Attempt);
        Assert.Single(tenant.Database(Row.Connection).Lines());
        Assert.Equal(
            [("Failed", "RunLost", 1), ("Succeeded", null, 2)],
            (await tenant.AuditOfAsync(order.Id()))
                .Where(operation => operation.Operation == "TriggerSubscriptionMappingToConnection")
                .Select(operation => (operation.Status, operation.Code, operation.Attempt)));
    }
}
