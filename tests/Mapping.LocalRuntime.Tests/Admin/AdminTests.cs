using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Admin;

public sealed class AdminTests(RunningSample app)
{
    [Theory]
    [InlineData("TimerByHand", "master", "{}", 202)]
    [InlineData("timerbyhand", "master", "{\"input\":\"x\"}", 202)]
    [InlineData("NoSuchFunction", "master", "{}", 404)]
    [InlineData("TimerByHand", "master", null, 415)]
    [InlineData("TimerByHand", "master", "", 400)]
    [InlineData("TimerByHand", "master", "{", 400)]
    [InlineData("TimerByHand", "master", "null", 400)]
    [InlineData("TimerByHand", "host", "{}", 403)]
    [InlineData("TimerByHand", "system", "{}", 403)]
    [InlineData("TimerByHand", "wrong", "{}", 401)]
    [InlineData("NoSuchFunction", "none", "{}", 401)]
    public async Task Running_a_function_by_hand_needs_the_master_key_and_a_json_body(string function, string key, string? body, int status)
    {
        await app.AddressAsync();
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.SendAsync(HttpMethod.Post, $"/admin/functions/{function}", content, ("x-functions-key", Key(key)));

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_timer_run_by_hand_is_not_past_due_and_knows_its_schedule()
    {
        await RunAsync("TimerByHand", "{}");

        await Until.TrueAsync("the timer's run", async () => (await app.JournalAsync()).Contains("by hand, past due False, next 01-01"));
    }

    [Fact]
    public async Task A_failing_timer_is_retried_as_its_attribute_says()
    {
        await RunAsync("TimerRetried", "{}");

        await Until.TrueAsync("the last retry", async () => (await app.JournalAsync()).Contains("retry 2 of 2"));
        Assert.DoesNotContain("retry 3 of 2", await app.JournalAsync());
    }

    [Fact]
    public async Task An_http_function_an_activity_and_an_orchestrator_run_by_hand_too()
    {
        await RunAsync("Noted", """{"input":"{\"name\":\"by hand\"}"}""");
        await RunAsync("NoteDown", """{"input":"activity by hand"}""");
        await RunAsync("NoteOrchestrator", """{"input":"orchestrator by hand"}""");

        await Until.TrueAsync("all three", async () =>
        {
            var journal = await app.JournalAsync();
            return journal.Contains("request {\"name\":\"by hand\"}") && journal.Contains("noted activity by hand") && journal.Contains("noted orchestrator by hand");
        });
    }

    [Fact]
    public async Task The_status_names_the_host_its_state_and_the_functions_in_error()
    {
        await app.AddressAsync();
        using var response = await app.GetAsync("/admin/host/status", ("x-functions-key", app.Keys.Master));
        var status = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal("Running", (string?)status["state"]);
        Assert.Equal("SAMPLEHUB", (string?)status["id"]);
        Assert.Contains("TimerUnset: ", (string?)status["errors"]!.AsArray().Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("host", 403)]
    [InlineData("system", 403)]
    public async Task The_status_is_for_the_master_key_only(string key, int status)
    {
        await app.AddressAsync();
        using var response = await app.GetAsync("/admin/host/status", ("x-functions-key", Key(key)));

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    [Fact]
    public async Task A_function_is_described_with_its_address_and_bindings()
    {
        await app.AddressAsync();
        using var response = await app.GetAsync("/admin/functions/RouteItem", ("x-functions-key", app.Keys.Master));
        var function = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        using var unknown = await app.GetAsync("/admin/functions/None", ("x-functions-key", app.Keys.Master));

        Assert.Equal("RouteItem", (string?)function["name"]);
        Assert.EndsWith("/api/items/{id}", (string?)function["invoke_url_template"], StringComparison.Ordinal);
        Assert.Equal(["httpTrigger", "http"], function["config"]!["bindings"]!.AsArray().Select(binding => (string?)binding!["type"]));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task RunAsync(string function, string body)
    {
        await app.AddressAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await app.SendAsync(HttpMethod.Post, $"/admin/functions/{function}", content, ("x-functions-key", app.Keys.Master));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private string Key(string name) => name switch
    {
        "host" => app.Keys.Host["default"],
        "system" => app.Keys.DurableTask,
        "master" => app.Keys.Master,
        "wrong" => new string('0', app.Keys.Master.Length),
        _ => string.Empty,
    };
}
