using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Functions.Storage;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Connections;

public sealed class ConnectionTests(Stage stage)
{
    [Fact]
    public async Task A_connection_is_made_with_its_zone_and_never_shows_its_credentials()
    {
        var tenant = stage.NewTenant();
        var own = tenant.Own(SampleCatalog.Gbp);
        using var client = tenant.Client();

        using var created = await client.PostAsJsonAsync("/api/connections", SampleConnections.BodyOf(own));
        var text = await created.Content.ReadAsStringAsync();
        var connection = JsonNode.Parse(text)!.AsObject();

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = connection["id"]!.GetValue<string>();
        Assert.Equal($"/api/connections/{id}", created.Headers.Location!.OriginalString);
        Assert.Equal((own.Name, "GBP", own.UserName, "csp", "Ready"), (Text("name"), Text("currency"), Text("userName"), Text("context"), Text("status")));
        Assert.Contains(own.Database, Text("zone"), StringComparison.Ordinal);
        var shown = text + await client.GetStringAsync(new Uri("/api/connections", UriKind.Relative)) + await client.GetStringAsync(created.Headers.Location);
        Assert.DoesNotContain(own.Secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(own.IntegrationCode, shown, StringComparison.Ordinal);

        string Text(string name) => connection[name]!.GetValue<string>();
    }

    [Fact]
    public async Task A_user_that_Autotask_does_not_know_makes_no_connection()
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();

        using var answer = await client.PostAsJsonAsync("/api/connections", SampleConnections.BodyOf(SampleCatalog.Eur with { UserName = "nobody@nimbus-demo.example" }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<ProblemReport>();
        Assert.Equal(("AutotaskUserUnknown", "userName"), (problem!.Code, Assert.Single(problem.Fields)));
        Assert.Empty(await stage.RowsAsync(tenant, Tables.ConnectionsName));
    }

    [Fact]
    public async Task A_body_that_is_not_valid_names_its_fields_and_repeats_no_secret()
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();
        var body = new JsonObject { ["name"] = "", ["currency"] = "EURO", ["userName"] = "a", ["secret"] = "s€cret-value", ["integrationCode"] = 5, ["more"] = 1 };

        using var answer = await client.PostAsJsonAsync("/api/connections", body);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["currency", "integrationCode", "more", "name", "secret"],
            (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields.Order());
        Assert.DoesNotContain("cret-value", text, StringComparison.Ordinal);
        Assert.Empty(await stage.RowsAsync(tenant, Tables.ConnectionsName));
    }
}
