using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Functions.Storage;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Connections;

/// <summary>PUT and DELETE of a connection.</summary>
public sealed class ChangedConnectionTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task A_refused_connection_opens_again_with_new_credentials_and_maps()
    {
        var tenant = stage.NewTenant();
        var own = tenant.Own(Row.Connection);
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();
        await PutAsync(client, connection, new { name = own.Name, secret = "wrong", integrationCode = own.IntegrationCode });

        var refused = await tenant.RunAsync(Row);
        Assert.Equal(("Failed", "AutotaskUnauthorized", "Unauthorized"), (refused.Status, refused.Code, await StatusAsync(client, connection)));
        var changed = await PutAsync(client, connection, new { name = "Renamed", secret = own.Secret, integrationCode = own.IntegrationCode });

        Assert.Equal(("Renamed", "Ready", "EUR"), (Text(changed, "name"), Text(changed, "status"), Text(changed, "currency")));
        using var retried = await tenant.RetryAsync(refused.OrderId);
        Assert.Equal("Mapped", (await tenant.WaitForEndAsync(refused.OrderId)).Status);
    }

    [Fact]
    public async Task A_change_without_credentials_keeps_them()
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();

        var changed = await PutAsync(client, connection, new { name = "Another name", azureMarkupPercent = 7.5m });

        Assert.Equal(("Another name", 7.5m), (Text(changed, "name"), changed["azureMarkupPercent"]!.GetValue<decimal>()));
        Assert.Equal("Mapped", (await tenant.RunAsync(Row)).Status);
    }

    [Theory]
    [InlineData("""{"name":"x","currency":"GBP"}""", "currency")]
    [InlineData("""{"name":"x","userName":"somebody@else.example"}""", "secret")]
    [InlineData("""{"name":"x","secret":"one-half"}""", "integrationCode")]
    [InlineData("""{"azureMarkupPercent":-1}""", "azureMarkupPercent,name")]
    public async Task What_can_not_be_changed_so_is_named(string body, string fields)
    {
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(Row.Connection);
        using var client = tenant.Client();

        using var answer = await client.PutAsJsonAsync($"/api/connections/{connection}", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(fields, string.Join(',', (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields.Order()));
        Assert.Equal(Row.Connection.Name, Text(await client.GetFromJsonAsync<JsonObject>($"/api/connections/{connection}"), "name"));
    }

    [Fact]
    public async Task A_connection_goes_only_after_a_confirmation_and_without_mapped_subscriptions()
    {
        var tenant = stage.NewTenant();
        var (used, unused) = (await tenant.ConnectionAsync(Row.Connection), await tenant.ConnectionAsync(SampleCatalog.Gbp));
        await tenant.RunAsync(Row);
        using var client = tenant.Client();
        using var markup = await client.PutAsJsonAsync($"/api/connections/{unused}/azure-markups/{Row.CustomerId}", new { markupPercent = 5 });

        var refused = await DeleteAsync(client, $"/api/connections/{used}?confirm=true");
        var asked = await DeleteAsync(client, $"/api/connections/{unused}");
        var removed = await DeleteAsync(client, $"/api/connections/{unused}?confirm=true");

        Assert.Equal((HttpStatusCode.Conflict, "ConnectionInUse"), (refused.Status, refused.Code));
        Assert.Equal((HttpStatusCode.Conflict, "ConfirmationRequired"), (asked.Status, asked.Code));
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await GetAsync(client, used), await GetAsync(client, unused)));
        Assert.Equal(HttpStatusCode.OK, markup.StatusCode);
        Assert.Single(await stage.RowsAsync(tenant, Tables.ConnectionsName));
        Assert.Empty(await stage.RowsAsync(tenant, Tables.AzureTermsName));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> DeleteAsync(HttpClient client, string path)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative));
        var problem = answer.StatusCode == HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<ProblemReport>();
        return (answer.StatusCode, problem?.Code);
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, string id)
    {
        using var answer = await client.GetAsync(new Uri($"/api/connections/{id}", UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<JsonObject> PutAsync(HttpClient client, string id, object body)
    {
        using var answer = await client.PutAsJsonAsync($"/api/connections/{id}", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<string> StatusAsync(HttpClient client, string id) =>
        Text(await client.GetFromJsonAsync<JsonObject>($"/api/connections/{id}"), "status");

    private static string Text(JsonObject? body, string name) => body![name]!.GetValue<string>();
}
