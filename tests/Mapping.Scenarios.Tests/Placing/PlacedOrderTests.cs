using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Placing;

/// <summary>Orders that CloudCockpit has yet to fulfil.</summary>
public sealed class PlacedOrderTests(Stage stage)
{
    private const string Name = "Alder, all seats";
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task An_order_is_placed_awaited_and_mapped()
    {
        var tenant = NewTenant(orderDelaySeconds: 1.5);

        var report = await tenant.RunAsync(await ToPlaceAsync(tenant));

        var placed = Assert.Single(tenant.CloudCockpit.Orders.Values);
        Assert.Equal((Row.CustomerId, Row.Offer.Id, 25, Name), (placed.CustomerId, placed.OfferId, placed.Quantity, placed.SubscriptionName));
        AutotaskAssert.HoldsExactly(tenant, Row with { SubscriptionId = placed.SubscriptionId!.Value }, report);
        Assert.Equal(
            ["CreateConnectionCustomerMapping Succeeded", "CreateConnectionOfferMapping Succeeded", "CreateOrder Succeeded", "TriggerSubscriptionMappingToConnection Succeeded"],
            (await tenant.AuditOfAsync(report.OrderId)).Select(operation => operation.Outcome).Order());
        Assert.Equal("PlaceOrder", report.Steps[0].Name);
    }

    [Theory]
    [InlineData(nameof(FailedOrders.LeaveTheList), "OrderFailed", "00:10:00")]
    [InlineData(nameof(FailedOrders.StayListed), "OrderTimedOut", "00:00:05")]
    public async Task An_order_that_fails_writes_nothing_to_Autotask(string failed, string code, string deadline)
    {
        await using var app = await stage.StartAppAsync(new Dictionary<string, string> { ["Mapping:OrderDeadline"] = deadline });
        var tenant = NewTenant(0.2, app);
        tenant.CloudCockpit.Settings = tenant.CloudCockpit.Settings with { OrdersFail = true, FailedOrders = Enum.Parse<FailedOrders>(failed) };

        var order = await ToPlaceAsync(tenant);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var report = await tenant.RunAsync(order);

        Assert.Equal(("Failed", code), (report.Status, report.Code));
        var operation = Assert.Single(await tenant.AuditOfAsync(report.OrderId));
        Assert.Equal(("CreateOrder Failed", code), (operation.Outcome, operation.Code));
        Assert.Empty(calls.All);
    }

    [Fact]
    public async Task An_order_that_CloudCockpit_refuses_fails_with_its_text()
    {
        var tenant = NewTenant(0.2);
        var order = (await ToPlaceAsync(tenant)).With("customer.id", Guid.NewGuid().ToString());

        var report = await tenant.RunAsync(order);

        Assert.Equal(("Failed", "OrderFailed"), (report.Status, report.Code));
        Assert.Contains("customer does not exist", report.Message, StringComparison.Ordinal);
        Assert.Equal("CreateOrder Failed", Assert.Single(await tenant.AuditOfAsync(report.OrderId)).Outcome);
    }

    [Fact]
    public async Task Two_subscriptions_of_that_name_can_not_be_told_apart()
    {
        var tenant = NewTenant(0.2);
        AddSubscription(tenant, DateTimeOffset.UtcNow.AddMinutes(1));

        var report = await tenant.RunAsync(await ToPlaceAsync(tenant));

        Assert.Equal(("Failed", "SubscriptionAmbiguous"), (report.Status, report.Code));
        Assert.Equal("CreateOrder Failed", Assert.Single(await tenant.AuditOfAsync(report.OrderId)).Outcome);
        AutotaskAssert.HoldsNothing(tenant, Row.Connection);
    }

    [Fact]
    public async Task An_older_subscription_of_that_name_is_not_taken_for_it()
    {
        var tenant = NewTenant(0.2);
        var older = AddSubscription(tenant, DateTimeOffset.UtcNow.AddDays(-2));

        var report = await tenant.RunAsync(await ToPlaceAsync(tenant));

        var placed = Assert.Single(tenant.CloudCockpit.Orders.Values);
        Assert.NotEqual(older, placed.SubscriptionId);
        AutotaskAssert.HoldsExactly(tenant, Row with { SubscriptionId = placed.SubscriptionId!.Value }, report);
    }

    [Fact]
    public async Task Without_a_sync_choice_the_order_is_placed_and_no_more()
    {
        var tenant = NewTenant(0.2);

        var report = await tenant.RunAsync((await ToPlaceAsync(tenant)).With("sync", null));

        Assert.Equal(("Ordered", 100), (report.Status, report.Percent));
        Assert.Null(report.Result);
        Assert.Equal("CreateOrder Succeeded", Assert.Single(await tenant.AuditOfAsync(report.OrderId)).Outcome);
        Assert.Single(tenant.CloudCockpit.Orders);
        Assert.Empty(tenant.Database(Row.Connection).Lines());
    }

    [Fact]
    public async Task An_order_sent_twenty_times_at_once_is_placed_once()
    {
        var tenant = NewTenant(0.5);
        var order = await ToPlaceAsync(tenant);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.PostOrderAsync(order)));
        var report = await tenant.WaitForEndAsync(order.Id());

        var placed = Assert.Single(tenant.CloudCockpit.Orders.Values);
        AutotaskAssert.HoldsExactly(tenant, Row with { SubscriptionId = placed.SubscriptionId!.Value }, report);
        Assert.Equal(4, (await tenant.AuditAsync()).Items.Count);
    }

    private StageTenant NewTenant(double orderDelaySeconds, TestKit.App.AppProcess? app = null)
    {
        var tenant = stage.NewTenant(app);
        tenant.CloudCockpit.Settings = tenant.CloudCockpit.Settings with { OrderDelaySeconds = orderDelaySeconds };
        return tenant;
    }

    private static async Task<JsonObject> ToPlaceAsync(StageTenant tenant) =>
        (await tenant.OrderAsync(Row)).With("subscription", null).With("subscriptionName", Name);

    private static Guid AddSubscription(StageTenant tenant, DateTimeOffset startDate)
    {
        var id = Guid.NewGuid();
        lock (tenant.CloudCockpit.Gate)
        {
            tenant.CloudCockpit.Subscriptions[id] = new Subscription
            {
                Id = id,
                CustomerId = Row.CustomerId,
                Name = Name,
                StartDate = startDate,
                Quantity = 1,
                TermDuration = Row.Offer.TermDuration,
                BillingFrequency = Row.Offer.BillingFrequency,
                Segment = Row.Offer.Segment,
            };
        }

        return id;
    }
}
