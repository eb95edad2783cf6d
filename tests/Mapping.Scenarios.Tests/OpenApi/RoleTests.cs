using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Mapping.Scenarios.Tests.Http;
using Mapping.TestKit.OpenApi;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Every operation opens to the app roles that the document names for it, and to no other; and to no token of another audience, issuer, key or tenant.</summary>
public sealed class RoleTests(Stage stage, EntraStage entra) : IClassFixture<EntraStage>
{
    private static readonly string[] Roles = ["Administrator", "Viewer", "Orders.Write", "Mappings.ReadWrite", "Audit.Read", "Connections.Admin", "Somebody"];

    [Fact]
    public async Task An_operation_opens_to_its_roles_alone()
    {
        var issuer = entra.Issuer;
        var tenant = stage.NewTenant(entra.App).Name;
        foreach (var role in Roles)
        {
            using var client = entra.Client(issuer.Token(tenant, roles: [role]));
            foreach (var operation in ApiDocument.Operations.Where(operation => !operation.IsPublic))
            {
                using var answer = await SendAsync(client, operation);
                var isTurnedAway = answer.StatusCode == HttpStatusCode.Forbidden && (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Code == "RoleMissing";
                Assert.True(isTurnedAway != RolesOf(operation).Contains(role), $"{role} at {operation}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_token_that_is_not_good_opens_nothing_and_a_good_one_no_other_tenant()
    {
        var issuer = entra.Issuer;
        var (tenant, victim) = (stage.NewTenant(entra.App).Name, stage.NewTenant(entra.App).Name);
        string?[] bad = [null, issuer.Token(tenant, isForged: true), issuer.Token(tenant, audience: "api://another"), issuer.Token(tenant, issuer: "https://login.example/x"), issuer.Token(tenant, minutes: -5)];
        using var foreigner = entra.Client(issuer.Token(tenant));
        foreigner.DefaultRequestHeaders.Add("X-Tenant", victim);
        foreach (var operation in ApiDocument.Operations.Where(operation => !operation.IsPublic))
        {
            foreach (var token in bad)
            {
                using var client = entra.Client(token);
                using var answer = await SendAsync(client, operation);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation}: {(int)answer.StatusCode}");
            }

            using var refused = await SendAsync(foreigner, operation);
            Assert.Equal((HttpStatusCode.Forbidden, "CallerMismatch"), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<ProblemReport>())!.Code));
        }
    }

    private static IEnumerable<string> RolesOf(ApiOperation operation) =>
        operation.Node["security"]!.AsArray().SelectMany(one => one!["entra"]?.AsArray() ?? []).Select(role => role!.GetValue<string>());

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, ApiOperation operation)
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), Regex.Replace(operation.Path, @"\{\w+\}", "none"))
        {
            Content = operation.Method is "GET" or "DELETE" ? null : new StringContent("{}"),
        };
        return client.SendAsync(request);
    }
}
