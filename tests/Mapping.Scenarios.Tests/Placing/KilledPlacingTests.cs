using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Placing;

public sealed class KilledPlacingTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task An_order_that_is_placed_and_not_answered_is_not_placed_again()
    {
        await using var app = await stage.StartAppAsync();
        var tenant = stage.NewTenant(app);
        var order = (await tenant.OrderAsync(Row)).With("subscription", null).With("subscriptionName", "Alder, once");
        var plan = tenant.CloudCockpit.Faults;
        var rule = new FaultRule { Match = new() { Method = "POST", Times = 1 }, Action = new() { Kind = FaultKind.CommitThenTimeout, Seconds = 30 } };
        var placing = new FaultWatch(plan, plan.Add(rule));

        using var accepted = await tenant.PostOrderAsync(order);
        await placing.FiredAsync();
        await app.KillAsync();
        await app.StartAgainAsync();
        var report = await tenant.WaitForEndAsync(order.Id());

        var placed = Assert.Single(tenant.CloudCockpit.Orders.Values);
        AutotaskAssert.HoldsExactly(tenant, Row with { SubscriptionId = placed.SubscriptionId!.Value }, report);
        Assert.Equal(4, (await tenant.AuditAsync()).Items.Count);
    }
}
