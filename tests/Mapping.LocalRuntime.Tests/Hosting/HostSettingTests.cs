using System.Net;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Tests.Hosting;

/// <summary>What host.json and settings change; AzureFunctionsJobHost settings stand for host.json.</summary>
public sealed class HostSettingTests
{
    private readonly Gate _gate = new();

    [Theory]
    [InlineData("v2", "/v2/text")]
    [InlineData("deep/er", "/deep/er/text")]
    [InlineData("/", "/text")]
    public async Task The_route_prefix_leads_every_route(string prefix, string path)
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("AzureFunctionsJobHost:extensions:http:routePrefix", prefix));

        Assert.Equal("text by GET", await app.Client.GetStringAsync(path));
        using var old = await app.Client.GetAsync("/api/text");
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    [Theory]
    [InlineData("AzureWebJobs.Off.Disabled", "true")]
    [InlineData("AzureWebJobs:Off:Disabled", "1")]
    public async Task A_disabled_function_is_not_there(string setting, string value)
    {
        await using var app = await InProcessApp.StartAsync(Configure, (setting, value));
        using var response = await app.Client.GetAsync("/api/off");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_function_that_is_not_disabled_is_there()
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("AzureWebJobs.Off.Disabled", "false"));

        Assert.Equal("GET", await app.Client.GetStringAsync("/api/off"));
    }

    [Fact]
    public async Task A_route_may_come_from_a_setting()
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("Test:Route", "from/setting"));

        Assert.Equal("GET", await app.Client.GetStringAsync("/api/from/setting"));
    }

    [Fact]
    public async Task A_function_whose_setting_is_missing_is_in_error_and_the_others_run()
    {
        await using var app = await InProcessApp.StartAsync(Configure);
        app.Client.DefaultRequestHeaders.Add("x-functions-key", app.Services.GetRequiredService<KeyRing>().Master);

        var status = JsonNode.Parse(await app.Client.GetStringAsync("/admin/host/status"))!;

        Assert.Contains("Test:Route", (string?)status["errors"]![0], StringComparison.Ordinal);
        Assert.Equal("text by GET", await app.Client.GetStringAsync("/api/text"));
    }

    [Fact]
    public async Task Custom_headers_stand_on_every_answer()
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("AzureFunctionsJobHost:extensions:http:customHeaders:X-Content-Type-Options", "nosniff"));
        using var response = await app.Client.GetAsync("/api/text");

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Requests_above_the_concurrent_limit_wait_and_those_above_the_outstanding_limit_are_429()
    {
        await using var app = await InProcessApp.StartAsync(
            Configure,
            ("AzureFunctionsJobHost:extensions:http:maxConcurrentRequests", "1"),
            ("AzureFunctionsJobHost:extensions:http:maxOutstandingRequests", "2"));
        var running = app.Client.GetAsync("/api/held");
        await Until.TrueAsync("the first request", () => _gate.Arrived == 1);
        Task<HttpResponseMessage>[] more = [app.Client.GetAsync("/api/held"), app.Client.GetAsync("/api/held")];
        var refused = await Task.WhenAny(more);
        var arrivedWhileFull = _gate.Arrived;

        _gate.Open();

        Assert.Equal(1, arrivedWhileFull);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await refused).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await more.Single(call => call != refused)).StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413()
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "1000"));
        using var content = new ByteArrayContent(new byte[1001]);
        using var response = await app.Client.PostAsync("/api/body", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_function_is_cancelled_at_the_function_timeout()
    {
        await using var app = await InProcessApp.StartAsync(Configure, ("AzureFunctionsJobHost:functionTimeout", "00:00:00.2"));
        using var response = await app.Client.GetAsync("/api/held");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private void Configure(FunctionsApplicationBuilder builder) => builder.Services.AddSingleton(_gate);
}
