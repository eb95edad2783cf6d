using System.Net;
using System.Net.Http.Json;
using Mapping.Functions.Storage;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>Where Entra is set, callers come with a token and its claims decide.</summary>
public sealed class EntraTests(Stage stage, EntraStage entra) : IClassFixture<EntraStage>
{
    private TestIssuer Issuer => entra.Issuer;

    private AppProcess App => entra.App;

    [Fact]
    public async Task A_good_token_says_who_acts_for_whom()
    {
        var tenant = stage.NewTenant(App);
        using var client = entra.Client(Issuer.Token(tenant.Name));

        using var created = await client.PostAsJsonAsync("/api/connections", Mapping.AppHost.Demo.SampleConnections.BodyOf(tenant.Own(SampleCatalog.Eur)));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Single(await stage.RowsAsync(tenant, Tables.ConnectionsName));
    }

    [Fact]
    public async Task A_token_that_is_not_good_in_every_respect_lets_nobody_in()
    {
        var tenant = stage.NewTenant(App).Name;
        string?[] tokens =
        [
            null,
            "not-a-token",
            Issuer.Token(tenant, isForged: true),
            Issuer.Token(tenant, audience: "api://another"),
            Issuer.Token(tenant, issuer: "https://login.example/other"),
            Issuer.Token(tenant, minutes: -5),
            $"{Issuer.Token(tenant).Split('.')[0]}.{Issuer.Token("victim.example").Split('.')[1]}.{Issuer.Token(tenant).Split('.')[2]}",
        ];

        foreach (var token in tokens)
        {
            using var client = entra.Client(token);
            using var answer = await client.GetAsync(new Uri("/api/connections", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("TokenRefused", (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code);
            Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Orders.Write", "Forbidden", "OK", "Forbidden")]
    [InlineData("Audit.Read", "Forbidden", "Forbidden", "OK")]
    [InlineData("Connections.Admin", "BadRequest", "OK", "Forbidden")]
    [InlineData("Viewer", "Forbidden", "OK", "OK")]
    [InlineData("Unknown", "Forbidden", "Forbidden", "Forbidden")]
    public async Task A_role_opens_its_routes_and_no_other(string role, string createConnection, string listConnections, string listAudit)
    {
        var tenant = stage.NewTenant(App).Name;
        using var client = entra.Client(Issuer.Token(tenant, roles: [role]));

        using var create = await client.PostAsJsonAsync("/api/connections", new { });
        using var list = await client.GetAsync(new Uri("/api/connections", UriKind.Relative));
        using var audit = await client.GetAsync(new Uri("/api/audit-logs", UriKind.Relative));

        Assert.Equal((createConnection, listConnections, listAudit), (create.StatusCode.ToString(), list.StatusCode.ToString(), audit.StatusCode.ToString()));
    }

    [Fact]
    public async Task Headers_can_not_make_a_token_speak_for_another()
    {
        var (tenant, victim) = (stage.NewTenant(App), stage.NewTenant(App));
        foreach (var (header, value) in new[] { ("X-Tenant", victim.Name), ("X-Context", SampleCatalog.Harbor.Context) })
        {
            using var client = entra.Client(Issuer.Token(tenant.Name));
            client.DefaultRequestHeaders.Add(header, value);
            using var answer = await client.GetAsync(new Uri("/api/orders", UriKind.Relative));
            Assert.Equal((HttpStatusCode.Forbidden, "CallerMismatch"), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code));
        }
    }
}
