using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

public sealed class HealthTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Theory]
    [InlineData("/api/health", "tables secrets connections cloudCockpit")]
    [InlineData("/api/health/live", "")]
    public async Task Anybody_may_ask_and_learns_nothing_about_tenants(string route, string checks)
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = new HttpClient { BaseAddress = stage.App.Address };

        using var answer = await client.GetAsync(route);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(tenant.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(connection, text, StringComparison.Ordinal);
        var body = JsonNode.Parse(text)!;
        Assert.Equal(["status", "checks"], body.AsObject().Select(field => field.Key));
        Assert.Equal(checks, string.Join(' ', body["checks"]!.AsArray().Select(check => (string?)check!["name"])));
    }

    [Fact]
    public async Task Each_connection_says_when_Autotask_last_served_it()
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();
        var before = await ConnectionAsync(client);
        await tenant.RunAsync(Row);
        var after = await ConnectionAsync(client);

        Assert.Equal((connection, "Ready", (string?)null), ((string?)before["id"], (string?)before["status"], (string?)before["lastSuccessAt"]));
        Assert.True(DateTimeOffset.Parse((string)after["lastSuccessAt"]!, System.Globalization.CultureInfo.InvariantCulture) > DateTimeOffset.UtcNow.AddHours(-1));
        using var anonymous = new HttpClient { BaseAddress = stage.App.Address };
        using var refused = await anonymous.GetAsync("/api/health/connections");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private static async Task<JsonNode> ConnectionAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonObject>("/api/health/connections"))!["items"]!.AsArray().Single()!;
}
