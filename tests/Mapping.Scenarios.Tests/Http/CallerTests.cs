using System.Net;
using System.Net.Http.Json;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

public sealed class CallerTests(Stage stage)
{
    [Theory]
    [InlineData("GET", "/api/orders/x")]
    [InlineData("POST", "/api/orders")]
    [InlineData("POST", "/api/orders/x/retry")]
    [InlineData("GET", "/api/connections")]
    [InlineData("POST", "/api/connections")]
    [InlineData("GET", "/api/audit-logs")]
    public async Task Without_the_key_nobody_gets_in(string method, string route)
    {
        foreach (var key in new[] { null, "wrong" })
        {
            using var client = new HttpClient { BaseAddress = stage.App.Address };
            using var request = new HttpRequestMessage(new HttpMethod(method), route);
            request.Headers.Add("X-Tenant", "somebody.example");
            if (key is not null)
                request.Headers.Add("x-functions-key", key);

            using var answer = await client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("X-Tenant", null)]
    [InlineData("X-Tenant", "not/a domain")]
    [InlineData("X-Context", null)]
    [InlineData("X-Context", "customer")]
    [InlineData("X-Context", "reseller:")]
    [InlineData("X-Actor", null)]
    [InlineData("X-Actor", "UTF-8''")]
    [InlineData("X-Actor", "UTF-8'Zo%C3%AB")]
    [InlineData("X-Actor", "utf-8''Zo%EB")]
    [InlineData("X-Actor", "UTF-8''Zo%C3%")]
    [InlineData("X-Actor", "UTF-8''Zo%0A")]
    [InlineData("X-Correlation-Id", "with space")]
    public async Task A_header_that_is_missing_or_wrong_is_named(string name, string? value)
    {
        using var client = stage.App.CreateClient("somebody.example");
        client.DefaultRequestHeaders.Remove(name);
        if (value is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);

        using var answer = await client.PostAsync(new Uri("/api/orders", UriKind.Relative), new StringContent("{}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([name], (await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Fields);
    }

    [Fact]
    public async Task A_correlation_id_is_made_when_none_is_given_and_comes_back_on_every_answer()
    {
        var tenant = stage.NewTenant();
        using var client = tenant.Client();

        using var one = await client.GetAsync(new Uri("/api/orders/none", UriKind.Relative));
        using var other = await client.GetAsync(new Uri("/api/connections", UriKind.Relative));

        var ids = new[] { one, other }.Select(answer => Assert.Single(answer.Headers.GetValues("X-Correlation-Id"))).ToList();
        Assert.All(ids, id => Assert.True(Guid.TryParse(id, out _), id));
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_way_a_tenant_and_a_context_are_written_makes_no_difference()
    {
        var tenant = stage.NewTenant();
        var report = await tenant.RunAsync(Mapping.Simulators.SampleData.SampleCatalog.AlderPremium);
        using var client = tenant.App.CreateClient(tenant.Name.ToUpperInvariant(), "CSP");

        var read = await client.GetFromJsonAsync<OrderReport>($"/api/orders/{report.OrderId}");

        Assert.Equal(report.InstanceId, read!.InstanceId);
    }
}
