using System.Net;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class DurableBindingTests(RunningSample app)
{
    [Fact]
    public async Task An_orchestrator_gets_its_input_and_its_activities_theirs()
    {
        using var started = await app.PostJsonAsync($"/api/durable/start/{Guid.NewGuid():N}", null);
        var ended = await app.GetJsonAsync(started.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.Equal("Completed", (string?)ended["status"]);
        var greetings = JsonNode.Parse((string)ended["output"]!)!.AsArray().Select(greeting => (string?)greeting);
        Assert.Equal([0, 1, 2], greetings.Select(greeting => greeting switch
        {
            "Hello Ada 0 from SayHello of True in True" => 0,
            "Hello Ada 1 from SayHello of True in True" => 1,
            "Hello Ada 2 from SayHello of True in True" => 2,
            _ => -1,
        }));
    }

    [Fact]
    public async Task The_management_payload_is_camelCase_through_mvc_and_leads_here_with_the_system_key()
    {
        var id = $"{Guid.NewGuid():N}";
        using var started = await app.PostJsonAsync($"/api/durable/start/{id}", null);
        var payload = JsonNode.Parse(await started.Content.ReadAsStringAsync())!;
        var instance = $"{(await app.AddressAsync()).GetLeftPart(UriPartial.Authority)}/runtime/webhooks/durabletask/instances/{id}";
        var code = $"code={app.Keys.DurableTask}";

        Assert.Equal(id, (string?)payload["id"]);
        Assert.Equal($"{instance}?{code}", (string?)payload["statusQueryGetUri"]);
        Assert.Equal($"{instance}?{code}", (string?)payload["purgeHistoryDeleteUri"]);
        Assert.Equal($"{instance}/raiseEvent/{{eventName}}?{code}", (string?)payload["sendEventPostUri"]);
        Assert.Equal($"{instance}/terminate?reason={{{{text}}}}&{code}", (string?)payload["terminatePostUri"]);
        Assert.Equal($"{instance}/suspend?reason={{{{text}}}}&{code}", (string?)payload["suspendPostUri"]);
        Assert.Equal($"{instance}/resume?reason={{{{text}}}}&{code}", (string?)payload["resumePostUri"]);
        Assert.Null(payload["rewindPostUri"]);
        Assert.Null(payload["restartPostUri"]);
    }

    [Fact]
    public async Task The_check_status_response_is_PascalCase_json_without_a_charset_and_without_Retry_After()
    {
        using var response = await app.PostJsonAsync("/api/durable/check", null);
        var payload = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Null(response.Headers.RetryAfter);
        Assert.Equal((string?)payload["StatusQueryGetUri"], response.Headers.Location!.OriginalString);
        Assert.Matches("^[0-9a-f]{32}$", (string)payload["Id"]!);
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "portal.example", "http://portal.example/runtime/")]
    [InlineData("Forwarded", "for=1.2.3.4;host=\"portal.example:8443\";proto=https, for=5.6.7.8", "https://portal.example:8443/runtime/")]
    public async Task The_check_status_response_leads_to_where_the_caller_sees_us(string header, string value, string start)
    {
        using var response = await app.SendAsync(HttpMethod.Post, "/api/durable/check", null, (header, value));

        Assert.StartsWith(start, response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_completion_answers_with_the_end_of_the_run()
    {
        using var response = await app.PostJsonAsync("/api/durable/wait", null);
        var ended = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            ["Name", "InstanceId", "CreatedAt", "LastUpdatedAt", "RuntimeStatus", "SerializedInput", "SerializedOutput", "SerializedCustomStatus"],
            ended.Select(member => member.Key));
        Assert.Equal("Completed", (string?)ended["RuntimeStatus"]);
        Assert.Equal("""{"Name":"Edith","Times":2}""", (string?)ended["SerializedInput"]);
    }
}
