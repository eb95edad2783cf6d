using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>One connection per subscription in the whole tenant.</summary>
public sealed class OneSubscriptionTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly SampleConnection Reseller = SampleCatalog.Harbor;

    /// <summary>The same subscription as a reseller sells it, on the reseller's own Autotask.</summary>
    private static readonly SampleMapping Resold = Row with
    {
        Customer = "Ivy Hotels",
        CustomerId = Guid.NewGuid(),
        ResellerId = SampleCatalog.HarborId,
        Connection = Reseller,
        CompanyId = 7_002,
        ServiceId = 7_302,
        ContractId = 7_602,
    };

    [Fact]
    public async Task Of_two_orders_for_one_subscription_at_once_one_maps_and_the_other_is_rejected()
    {
        var tenant = stage.NewTenant();
        var orders = new[] { await tenant.OrderAsync(Row), await tenant.OrderAsync(Row) };

        var reports = await Task.WhenAll(orders.Select(order => tenant.RunAsync(order)));

        AutotaskAssert.HoldsExactly(tenant, Row, Assert.Single(reports, report => report.Status == "Mapped"));
        var loser = Assert.Single(reports, report => report.Status == "Rejected");
        Assert.Equal(["SubscriptionAlreadyMapped"], loser.Codes);
        Assert.Single(tenant.Database(Row.Connection).Lines());
        Assert.Equal(
            "TriggerSubscriptionMappingToConnection Failed", Assert.Single(await tenant.AuditOfAsync(loser.OrderId)).Outcome);
    }

    [Fact]
    public async Task A_CSP_and_a_reseller_exclude_each_other_also_at_once()
    {
        var tenant = stage.NewTenant();

        var reports = await Task.WhenAll(tenant.RunAsync(Row), tenant.RunAsync(Resold));

        var loser = Assert.Single(reports, report => report.Status == "Rejected");
        Assert.Equal(["SubscriptionAlreadyMapped"], loser.Codes);
        var winner = reports[0] == loser ? (Row: Resold, Report: reports[1]) : (Row: Row, Report: reports[0]);
        AutotaskAssert.HoldsExactly(tenant, winner.Row, winner.Report);
        AutotaskAssert.HoldsNothing(tenant, reports[0] == loser ? Row.Connection : Resold.Connection);
    }

    [Fact]
    public async Task The_loser_in_another_context_learns_nothing_about_the_holder()
    {
        var tenant = stage.NewTenant();

        var held = await tenant.RunAsync(Row);
        var refused = await tenant.RunAsync(Resold);

        Assert.Equal(["SubscriptionAlreadyMapped"], refused.Codes);
        var told = string.Join(' ', refused.Violations.Select(violation => $"{violation.Message} {violation.Remedy}"));
        Assert.Contains("Another context", told, StringComparison.Ordinal);
        var secrets = new[] { held.OrderId, held.InstanceId, await tenant.ConnectionAsync(Row.Connection), Row.Connection.Name, Row.Customer, "csp" };
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
        AutotaskAssert.HoldsNothing(tenant, Resold.Connection);
    }

    [Fact]
    public async Task A_rejected_order_does_not_keep_the_subscription()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(Row);

        var rejected = await tenant.RunAsync(order.With("sync.contractId", 35).With("orderId", "first"));
        var mapped = await tenant.RunAsync(order);

        Assert.Equal("Rejected", rejected.Status);
        AutotaskAssert.HoldsExactly(tenant, Row, mapped);
    }
}
