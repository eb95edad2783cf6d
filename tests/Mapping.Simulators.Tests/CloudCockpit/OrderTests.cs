using System.Net;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.CloudCockpit;

public sealed class OrderTests(Support.Simulators simulators)
{
    private static readonly Guid Alder = SampleCatalog.AlderPremium.CustomerId;

    [Fact]
    public async Task An_order_is_open_until_its_delay_is_over_and_becomes_a_subscription_then()
    {
        var client = await NewAsync(delay: 3_600);
        var id = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("Orders", Order(id))).Status);
        Assert.Equal(id, Assert.Single((await OpenAsync(client)).Items.EnumerateArray().ToArray()).GetProperty("id").GetGuid());
        Assert.Equal(2, (await SubscriptionsAsync(client)).Json.GetProperty("totalCount").GetInt32());
        MakeDue(client, id);

        Assert.Empty((await OpenAsync(client)).Items.EnumerateArray());
        var subscription = (await SubscriptionsAsync(client)).Items.EnumerateArray().Single(one => one.GetProperty("name").GetString() == "Premium for Alder");
        Assert.Equal(
            ("Active", 25, "OneYear", "Monthly", "Commercial"),
            (subscription.GetProperty("status").GetProperty("name").GetString(), subscription.GetProperty("quantity").GetInt32(), subscription.GetProperty("termDuration").GetString(), subscription.GetProperty("billingFrequency").GetString(), subscription.GetProperty("segment").GetString()));
        Assert.Equal(17.60m, subscription.GetProperty("listPrice").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task The_same_id_twice_is_one_order()
    {
        var client = await NewAsync(delay: 0);
        var id = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("Orders", Order(id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("Orders", Order(id))).Status);

        Assert.Equal(3, (await SubscriptionsAsync(client)).Json.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("LeaveTheList", 0)]
    [InlineData("StayListed", 1)]
    public async Task A_failed_order_brings_no_subscription(string mode, int listed)
    {
        var client = await NewAsync(delay: 0);
        await client.InspectAsync(HttpMethod.Patch, "settings", new { ordersFail = true, failedOrders = mode });

        await client.PostAsync("Orders", Order(Guid.NewGuid()));

        Assert.Equal(listed, (await OpenAsync(client)).Json.GetProperty("totalCount").GetInt32());
        Assert.Equal(2, (await SubscriptionsAsync(client)).Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_at_once()
    {
        var client = await NewAsync(delay: 0);

        var answer = await client.PostAsync("Orders", new { customerId = Guid.NewGuid(), termDuration = "P1Y", billingFrequency = "Monthly", segment = "Commercial", operation = "Buy", quantity = 0 });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            ["customerId", "id", "offerId", "operation", "quantity", "subscriptionName", "termDuration"],
            answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("propertyName").GetString()).Order());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":"no guid"}""")]
    [InlineData("null")]
    public async Task A_body_that_can_not_be_read_is_400(string body)
    {
        var client = await NewAsync(delay: 0);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("Orders", body)).Status);
    }

    [Fact]
    public async Task An_answer_that_is_lost_has_placed_the_order_all_the_same()
    {
        var client = await NewAsync(delay: 3_600);
        await client.InspectAsync(HttpMethod.Post, "faults", new { match = new { method = "POST", times = 1 }, action = new { kind = "CommitThenReset" } });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync("Orders", Order(Guid.NewGuid())));

        Assert.Equal(1, (await OpenAsync(client)).Json.GetProperty("totalCount").GetInt32());
    }

    private async Task<CloudCockpitClient> NewAsync(double delay)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        await client.InspectAsync(HttpMethod.Patch, "settings", new { orderDelaySeconds = delay });
        return client;
    }

    private static Task<Answer> OpenAsync(CloudCockpitClient client) => client.GetAsync($"Orders/customers/{Alder}");

    private static Task<Answer> SubscriptionsAsync(CloudCockpitClient client) => client.GetAsync($"customers/{Alder}/subscriptions");

    private static void MakeDue(CloudCockpitClient client, Guid id)
    {
        lock (client.Tenant.Gate)
            client.Tenant.Orders[id] = client.Tenant.Orders[id] with { DueAt = DateTimeOffset.UtcNow };
    }

    private static object Order(Guid id) => new
    {
        id,
        offerId = "CFQ7TTC0LCHC:0002",
        customerId = Alder,
        subscriptionName = "Premium for Alder",
        termDuration = "OneYear",
        billingFrequency = "Monthly",
        segment = "Commercial",
        operation = "CreateSubscription",
        quantity = 25,
    };
}
