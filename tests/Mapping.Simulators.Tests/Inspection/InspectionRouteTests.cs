using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Inspection;

public sealed class InspectionRouteTests(Support.Simulators simulators)
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("companies")]
    [InlineData("services")]
    [InlineData("contracts")]
    [InlineData("billing-items")]
    [InlineData("lines")]
    [InlineData("units")]
    [InlineData("lines/1000/units")]
    [InlineData("adjustments")]
    [InlineData("notes")]
    [InlineData("log")]
    [InlineData("faults")]
    public async Task What_a_database_holds_is_a_list(string path)
    {
        var autotask = simulators.NewAutotask();
        await autotask.AdjustAsync(new { contractID = 29, serviceID = 12, effectiveDate = "2026-01-01", unitChange = 1 });
        await autotask.FaultAsync(new { match = new { entity = "Nothing" }, action = new { kind = "Slow" } });
        await autotask.InspectAsync(HttpMethod.Post, "contracts/29/post?through=2026-01-31");

        Assert.NotEqual(0, (await GetAsync(new Uri(autotask.Inspection, path))).GetArrayLength());
    }

    [Fact]
    public async Task A_user_is_put_with_its_rights()
    {
        var autotask = simulators.NewAutotask();
        await autotask.InspectAsync(HttpMethod.Put, "users", new { userName = $"{autotask.Database.Key}@new.example", secret = "s", integrationCode = "I", denied = new[] { "*.query" } });
        autotask.Headers["UserName"] = $"{autotask.Database.Key}@new.example";
        autotask.Headers["Secret"] = "s";
        autotask.Headers["ApiIntegrationCode"] = "i";

        Assert.Contains("permissions to query", (await autotask.GetAsync("Companies/174")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_are_counted_and_the_log_can_be_emptied()
    {
        var autotask = simulators.NewAutotask();
        await autotask.GetAsync("Companies/174");
        await autotask.InspectAsync(HttpMethod.Post, "calls/9");

        var calls = await GetAsync(new Uri(autotask.Inspection, "calls"));
        await autotask.InspectAsync(HttpMethod.Delete, "log");

        Assert.Equal((10, 0), (calls.GetProperty("lastHour").GetInt32(), calls.GetProperty("lateCommitsWaiting").GetInt32()));
        Assert.Equal(1, calls.GetProperty("highestThreads").EnumerateObject().Single().Value.GetInt32());
        Assert.Empty(autotask.Database.Log.After(0));
    }

    [Fact]
    public async Task A_tenant_of_one_s_own_has_customers_subscriptions_and_a_log()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        var customer = Guid.NewGuid();
        await client.InspectAsync(HttpMethod.Put, "customers", new { id = customer, name = "Juniper Bikes" });
        await client.InspectAsync(HttpMethod.Put, "subscriptions", new
        {
            id = Guid.NewGuid(),
            customerId = customer,
            name = "Copilot",
            startDate = "2026-11-20T10:15:00Z",
            termDuration = "OneYear",
            billingFrequency = "Monthly",
            segment = "Commercial",
        });

        Assert.Equal("Copilot", (await client.GetAsync($"customers/{customer}/subscriptions")).Items[0].GetProperty("name").GetString());
        Assert.Equal(8, (await client.InspectAsync(HttpMethod.Get, "customers")).Json.GetArrayLength());
        Assert.Equal(9, (await client.InspectAsync(HttpMethod.Get, "subscriptions")).Json.GetArrayLength());
        Assert.Equal(1, (await client.InspectAsync(HttpMethod.Get, "log")).Json.GetArrayLength());
        Assert.Equal(0, (await client.InspectAsync(HttpMethod.Get, "orders")).Json.GetArrayLength());
    }

    [Fact]
    public async Task Tokens_can_be_short_lived_and_revoked()
    {
        await using var host = await SimulatorHost.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        var client = await CloudCockpitClient.CreateAsync(host);
        var path = $"customers/{SampleCatalog.Birch.CustomerId}/subscriptions";
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).Status);

        using var revoked = await Http.DeleteAsync($"{host.InspectionUri}/cloudcockpit/tokens", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(path)).Status);
        using var shortened = await Http.PutAsync($"{host.InspectionUri}/cloudcockpit/tokens/lifetime/30", null, TestContext.Current.CancellationToken);
        using var added = await Http.PutAsJsonAsync($"{host.InspectionUri}/cloudcockpit/clients", new { clientId = "mine", secret = "s" }, TestContext.Current.CancellationToken);

        Assert.Equal(30, (await CloudCockpitClient.TokenAsync(host, "mine", "s")).Json.GetProperty("expires_in").GetInt32());
        Assert.Equal(2, (await GetAsync(new Uri($"{host.InspectionUri}/cloudcockpit/tokens"))).GetProperty("issued").GetInt32());
    }

    private static Task<JsonElement> GetAsync(Uri uri) => Http.GetFromJsonAsync<JsonElement>(uri, TestContext.Current.CancellationToken);
}
