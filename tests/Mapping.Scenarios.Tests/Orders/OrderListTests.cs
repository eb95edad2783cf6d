using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Orders;

/// <summary>GET /api/orders.</summary>
public sealed class OrderListTests(Stage stage)
{
    [Fact]
    public async Task Orders_are_listed_newest_first_page_by_page_each_once()
    {
        var tenant = stage.NewTenant();
        var ids = new List<string>();
        foreach (var row in new[] { SampleCatalog.AlderPremium, SampleCatalog.Birch, SampleCatalog.Fern })
        {
            var order = await tenant.OrderAsync(row);
            await tenant.RunAsync(order);
            using var again = await tenant.PostOrderAsync(order);
            Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
            ids.Insert(0, order.Id());
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await ListAsync(tenant, $"?pageSize=2{(token is null ? "" : $"&continuationToken={token}")}");
            seen.AddRange(page.Items.Select(item => item["orderId"]!.GetValue<string>()));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task An_item_says_who_bought_what_and_the_filter_takes_states()
    {
        var tenant = stage.NewTenant();
        var mapped = await tenant.RunAsync(SampleCatalog.AlderPremium);
        await tenant.RunAsync(SampleCatalog.Fern);

        var item = Assert.Single((await ListAsync(tenant, "?status=Mapped|Running")).Items);

        Assert.Equal(mapped.OrderId, item["orderId"]!.GetValue<string>());
        Assert.Equal(("Alder Dental", 25, 100), (item["customer"]!.GetValue<string>(), item["quantity"]!.GetValue<int>(), item["percent"]!.GetValue<int>()));
        Assert.Equal(SampleCatalog.AlderPremium.SubscriptionId, item["subscriptionId"]!.GetValue<Guid>());
        Assert.Equal("Rejected", Assert.Single((await ListAsync(tenant, "?status=Rejected")).Items)["status"]!.GetValue<string>());
    }

    private static async Task<ListPage<JsonObject>> ListAsync(StageTenant tenant, string query)
    {
        using var client = tenant.Client();
        return (await client.GetFromJsonAsync<ListPage<JsonObject>>($"/api/orders{query}"))!;
    }
}
