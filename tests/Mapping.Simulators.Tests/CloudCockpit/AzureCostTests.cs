using System.Net;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.CloudCockpit;

public sealed class AzureCostTests(Support.Simulators simulators)
{
    private static readonly SampleMapping Elm = SampleCatalog.Elm;
    private static readonly string Address = $"customers/{Elm.CustomerId}/subscriptions/{Elm.SubscriptionId}/azure-costs?month=2026-10";

    [Fact]
    public async Task A_month_is_told_in_its_parts_once_it_is_known()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address)).Status);

        await TellAsync(client, new { usage = 1284.37m, reservations = 210m, savingsPlans = 95.50m });

        var cost = (await client.GetAsync(Address)).Json;
        Assert.Equal(1_589.87m, cost.GetProperty("total").GetDecimal());
        Assert.Equal(("EUR", true, "1"), (cost.GetProperty("currency").GetString(), cost.GetProperty("isFinal").GetBoolean(), cost.GetProperty("version").GetString()));
    }

    [Fact]
    public async Task An_estimate_becomes_final_and_is_restated()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        await TellAsync(client, new { usage = 80m, isFinal = false, from = "2026-11-01T00:00:00Z" });
        Assert.Equal(80m, await UsageAsync(client));
        await TellAsync(client, new { usage = 100m, from = "2026-11-08T00:00:00Z" });
        Assert.Equal(100m, await UsageAsync(client));
        await TellAsync(client, new { usage = 90m, version = "2", from = "2026-11-09T00:00:00Z" });
        Assert.Equal(90m, await UsageAsync(client));
        await TellAsync(client, new { usage = 1m, version = "3", from = "2100-01-01T00:00:00Z" });
        Assert.Equal(90m, await UsageAsync(client));
    }

    [Fact]
    public async Task Another_customers_subscription_and_a_missing_month_are_refused()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"customers/{SampleCatalog.Fern.CustomerId}/subscriptions/{Elm.SubscriptionId}/azure-costs?month=2026-10")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"customers/{Elm.CustomerId}/subscriptions/{Elm.SubscriptionId}/azure-costs")).Status);
    }

    private static async Task TellAsync(CloudCockpitClient client, object cost)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(cost)!.AsObject();
        body["subscriptionId"] = Elm.SubscriptionId;
        body["month"] = "2026-10";
        Assert.Equal(HttpStatusCode.OK, (await client.InspectAsync(HttpMethod.Put, "azure-costs", body)).Status);
    }

    private static async Task<decimal> UsageAsync(CloudCockpitClient client) => (await client.GetAsync(Address)).Json.GetProperty("usage").GetDecimal();
}
