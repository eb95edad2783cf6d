using System.Text.Json.Nodes;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class OrderTests
{
    private static readonly Guid PlacedOrder = Guid.Parse("5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c11");

    [Fact]
    public async Task An_order_is_placed_under_our_id_with_the_names_of_the_api()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("{}", 201));

        await cockpit.Client.PlaceOrderAsync(cockpit.Caller, PlacedOrder, Order(cockpit), default);

        var call = Assert.Single(cockpit.Calls);
        Assert.Equal(("POST", "/v1/Orders"), (call.Method, call.Path));
        Assert.Equal("Bearer t1", call.Headers["Authorization"]);
        Assert.Equal("csp.nimbus-demo.example", call.Headers["X-Tenant"]);
        Assert.Equal("0b0e2c52-6ac6-4d0e-8f3f-0b2f4f5a6c77", call.Headers["X-Correlation-Id"]);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(
                """
                { "id": "5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c11", "offerId": "CFQ7TTC0LCHC:0002", "customerId": "9f6f1e6a-8a0b-4d5e-9a51-6f6e7b0f2d10",
                  "subscriptionName": "Office seats", "termDuration": "OneYear", "billingFrequency": "Monthly", "segment": "NonProfit", "quantity": 25,
                  "operation": "CreateSubscription" }
                """),
            JsonNode.Parse(call.Body)));
    }

    [Fact]
    public async Task An_order_that_is_there_already_is_placed()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("""{"statusCode":409,"description":"Exists."}""", 409));

        await cockpit.Client.PlaceOrderAsync(cockpit.Caller, PlacedOrder, Order(cockpit), default);

        Assert.Single(cockpit.Calls);
    }

    [Fact]
    public async Task A_refused_order_says_in_a_sentence_what_is_wrong()
    {
        const string Refusal =
            """{"statusCode":400,"type":"Validation","description":"The order is not valid.","correlationId":"x","errors":[{"propertyName":"quantity","description":["Too many.","At most 300."]}]}""";
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync(Refusal, 400));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() =>
            cockpit.Client.PlaceOrderAsync(cockpit.Caller, PlacedOrder, Order(cockpit), default));

        Assert.False(failed.IsTransient);
        Assert.Equal("The order is not valid. quantity: Too many.; At most 300.", failed.Message);
        Assert.Single(cockpit.Calls);
    }

    [Fact]
    public async Task An_order_whose_answer_is_lost_is_sent_again_under_the_same_id()
    {
        var answers = 0;
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => Interlocked.Increment(ref answers) switch
        {
            1 => context.BreakOffAsync("{"),
            2 => context.HtmlAsync(503),
            _ => context.JsonAsync("{}"),
        });

        await cockpit.Client.PlaceOrderAsync(cockpit.Caller, PlacedOrder, Order(cockpit), default);

        Assert.Equal(3, cockpit.Calls.Count);
        Assert.Single(cockpit.Calls.Select(call => call.Body).Distinct());
    }

    [Fact]
    public async Task A_failure_that_stays_is_reported_as_worth_another_try_later()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.HtmlAsync(502));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.True(failed.IsTransient);
        Assert.Equal(3, cockpit.Calls.Count);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.HangAsync(), settings: ("CloudCockpit:CallTimeout", "00:00:00.2"));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.True(failed.IsTransient);
        Assert.Contains("in time", failed.Message, StringComparison.Ordinal);
    }

    private static Order Order(CloudCockpitStandIn cockpit) => new(
        "order-1",
        new Customer(cockpit.Customer, "Cedar Aid"),
        new Offer("CFQ7TTC0LCHC:0002", "Microsoft 365", OfferType.License, Segment.NonProfit, TermDuration.OneYear, BillingFrequency.Monthly),
        25,
        SubscriptionName: "Office seats");
}
