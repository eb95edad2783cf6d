using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class ListTests
{
    private const string Subscriptions =
        """
        [ { "id": "3a7a7a55-2b0f-4a59-9c0c-0d3f1c1b1a01", "name": "Seats", "status": { "name": "Active" }, "startDate": "2026-11-20T10:15:00+02:00", "quantity": 25,
            "termDuration": "OneYear", "billingFrequency": "Monthly", "segment": "Commercial", "listPrice": { "value": 1.2, "currency": "EUR" } },
          { "id": "3a7a7a55-2b0f-4a59-9c0c-0d3f1c1b1a02", "name": null, "status": "Suspended", "startDate": "2026-11-20", "quantity": 1,
            "termDuration": "TwoYears", "billingFrequency": "1" },
          { "id": "3a7a7a55-2b0f-4a59-9c0c-0d3f1c1b1a03", "name": "Pending", "status": { "name": "Pending" }, "startDate": null, "quantity": 1 } ]
        """;

    [Theory]
    [InlineData(Subscriptions)]
    [InlineData($$"""{"items":{{Subscriptions}},"totalCount":3,"hasNextPage":false}""")]
    public async Task Subscriptions_are_read_from_a_page_and_from_a_bare_list(string body)
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync(body));

        var subscriptions = await cockpit.Client.ListSubscriptionsAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.Equal(
            [
                new CustomerSubscription(
                    Guid.Parse("3a7a7a55-2b0f-4a59-9c0c-0d3f1c1b1a01"), "Seats", "Active", new(2026, 11, 20, 8, 15, 0, TimeSpan.Zero), 25, TermDuration.OneYear, BillingFrequency.Monthly),
                new CustomerSubscription(
                    Guid.Parse("3a7a7a55-2b0f-4a59-9c0c-0d3f1c1b1a02"), "", "Suspended", new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), 1, null, null),
            ],
            subscriptions);
        Assert.Equal("/v1/customers/9f6f1e6a-8a0b-4d5e-9a51-6f6e7b0f2d10/subscriptions", Assert.Single(cockpit.Calls).Path);
    }

    [Fact]
    public async Task Open_orders_are_read_from_every_page()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((request, context) => context.JsonAsync(
            request.Query.Contains("PageNumber=1&", StringComparison.Ordinal)
                ? """{"items":[{"id":"5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c11"},{"id":"not-ours"}],"totalCount":3,"hasNextPage":true}"""
                : """{"items":[{"id":"5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c12"}],"totalCount":3,"hasNextPage":false}"""));

        var orders = await cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default);

        Assert.Equal(["5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c11", "5f1b7a4e-1f43-4d5c-9d1e-2f6a3a3f0c12"], orders.Select(order => $"{order}"));
        Assert.Equal(["?PageNumber=1&PageSize=100", "?PageNumber=2&PageSize=100"], cockpit.Calls.Select(call => call.Query));
        Assert.All(cockpit.Calls, call => Assert.Equal("/v1/Orders/customers/9f6f1e6a-8a0b-4d5e-9a51-6f6e7b0f2d10", call.Path));
    }

    [Fact]
    public async Task Pages_without_an_end_are_given_up()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("""{"items":[{"id":"x"}],"hasNextPage":true}"""));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListOpenOrdersAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.False(failed.IsTransient);
        Assert.Contains("do not end", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("""{"items":[{"id":"3a7a""")]
    public async Task An_answer_of_another_shape_is_a_failure(string body)
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync(body));

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => cockpit.Client.ListSubscriptionsAsync(cockpit.Caller, cockpit.Customer, default));

        Assert.True(failed.IsTransient);
    }

    [Fact]
    public async Task A_correlation_id_that_is_no_guid_becomes_the_same_guid_each_time()
    {
        await using var cockpit = await CloudCockpitStandIn.StartAsync((_, context) => context.JsonAsync("[]"));
        var caller = cockpit.Caller with { CorrelationId = "portal-42" };

        await cockpit.Client.ListOpenOrdersAsync(caller, cockpit.Customer, default);
        await cockpit.Client.ListSubscriptionsAsync(caller, cockpit.Customer, default);

        var sent = Assert.Single(cockpit.Calls.Select(call => call.Headers["X-Correlation-Id"]).Distinct());
        Assert.True(Guid.TryParse(sent, out var id) && id != Guid.Empty);
    }
}
