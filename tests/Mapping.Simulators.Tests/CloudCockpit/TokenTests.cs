using System.Net;
using Mapping.Simulators.SampleData;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.CloudCockpit;

public sealed class TokenTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_client_with_its_secret_gets_a_token_that_opens_the_api()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"customers/{SampleCatalog.AlderPremium.CustomerId}/subscriptions")).Status);
    }

    [Theory]
    [InlineData(SampleCatalog.ClientId, "wrong", "client_credentials", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("nobody", "wrong", "client_credentials", HttpStatusCode.BadRequest, "unauthorized_client")]
    [InlineData(SampleCatalog.ClientId, SampleCatalog.ClientSecret, "password", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    public async Task A_wrong_request_for_a_token_is_refused(string id, string secret, string grant, HttpStatusCode status, string error)
    {
        var answer = await CloudCockpitClient.TokenAsync(simulators.Host, id, secret, grant);

        Assert.Equal((status, error), (answer.Status, answer.Json.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData("Bearer made-up")]
    [InlineData("")]
    public async Task A_missing_or_wrong_token_is_401(string authorization)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        client.Headers["Authorization"] = authorization;

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("Offers")).Status);
    }

    [Theory]
    [InlineData("X-Tenant")]
    [InlineData("X-Correlation-Id")]
    public async Task A_missing_header_is_400_and_named(string header)
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        client.Headers.Remove(header);

        var answer = await client.GetAsync("Offers");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(400, answer.Json.GetProperty("statusCode").GetInt32());
        Assert.Equal(header, answer.Json.GetProperty("errors")[0].GetProperty("propertyName").GetString());
    }

    [Fact]
    public async Task A_tenant_that_does_not_exist_is_403_with_the_caller_s_correlation_id()
    {
        var client = await CloudCockpitClient.CreateAsync(simulators.Host);
        client.Headers["X-Tenant"] = "nobody.example";

        var answer = await client.GetAsync("Offers");

        Assert.Equal((HttpStatusCode.Forbidden, client.Headers["X-Correlation-Id"]), (answer.Status, answer.Json.GetProperty("correlationId").GetString()));
    }
}
