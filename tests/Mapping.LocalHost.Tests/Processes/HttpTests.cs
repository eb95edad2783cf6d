using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Mapping.LocalHost.Tests.Fixtures;

namespace Mapping.LocalHost.Tests.Processes;

/// <summary>What callers see of the functions, of the management API and of the host's own API.</summary>
public sealed class HttpTests(RunningHost running) : IClassFixture<RunningHost>
{
    private HostProcess Host => running.Host;

    [Theory]
    [InlineData("GET", "/api/open", 200)]
    [InlineData("GET", "/api/open/a", 200)]
    [InlineData("POST", "/api/open", 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/api/closed", 401)]
    [InlineData("GET", "/api/closed", 200, "host")]
    [InlineData("GET", "/api/closed", 401, "system")]
    [InlineData("GET", "/api/closed", 200, "master")]
    [InlineData("GET", "/api/most", 401, "host")]
    [InlineData("GET", "/api/most", 200, "master")]
    [InlineData("GET", "/api/throws", 500)]
    [InlineData("GET", "/admin/host/ping", 200)]
    [InlineData("GET", "/admin/host/status", 401)]
    [InlineData("GET", "/admin/host/status", 403, "host")]
    [InlineData("GET", "/admin/functions", 200, "master")]
    [InlineData("GET", "/admin/functions/None", 404, "master")]
    [InlineData("GET", "/runtime/webhooks/durabletask/instances", 401)]
    [InlineData("GET", "/runtime/webhooks/durabletask/instances", 403, "host")]
    [InlineData("GET", "/runtime/webhooks/durabletask/instances", 200, "system")]
    [InlineData("GET", "/runtime/webhooks/durabletask/instances/none", 404, "system")]
    public async Task A_request_has_the_status_that_the_functions_host_gives(string method, string path, int status, string? key = null)
    {
        var keys = Host.Keys;
        using var answer = await Host.SendAsync(new HttpMethod(method), path, key switch { "host" => keys.Host["default"], "system" => keys.DurableTask, "master" => keys.Master, _ => null });

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_function_whose_route_another_has_does_not_run_and_says_so()
    {
        using var answer = await Host.SendAsync(HttpMethod.Get, "/admin/functions/Second", Host.Keys.Master);
        var function = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Contains("those of the function First.", function.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, function.GetProperty("invoke_url_template").ValueKind);
    }

    [Fact]
    public async Task A_function_that_throws_answers_500_with_an_empty_body_and_the_log_says_why()
    {
        using var answer = await Host.SendAsync(HttpMethod.Get, "/api/throws");

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains("yes", answer.Headers.GetValues("x-sample"));
        await Until.TrueAsync(() => Host.Output.Contains("as asked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100_000, false, HttpStatusCode.OK)]
    [InlineData(100_001, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(99_000, true, HttpStatusCode.OK)]
    [InlineData(100_001, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_above_the_limit_is_refused(int bytes, bool isChunked, HttpStatusCode status)
    {
        using var body = new ByteArrayContent(new byte[bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/size") { Content = body };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ConnectionClose = true;

        using var answer = await Host.Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_header_that_is_sent_twice_comes_as_one_with_both_values() =>
        Assert.Contains(":a,b", (await SendRawAsync("GET /api/open HTTP/1.1", "x-twice: a", "x-twice: b")).Replace(", ", ",", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task A_header_beyond_ascii_is_refused_as_on_azure() =>
        Assert.StartsWith("HTTP/1.1 500", await SendRawAsync("GET /api/open HTTP/1.1", "x-name: Köln"), StringComparison.Ordinal);

    [Fact]
    public async Task A_function_learns_that_its_caller_has_left()
    {
        using (var leaving = new CancellationTokenSource())
        {
            var answer = Host.Client.GetAsync("/api/slow", leaving.Token);
            await Until.TrueAsync(() => Host.Journal.Contains("slow begins"));
            await leaving.CancelAsync();
            await Assert.ThrowsAsync<TaskCanceledException>(() => answer);
        }

        await Until.TrueAsync(() => Host.Journal.Contains("slow was cancelled"));
    }

    [Theory]
    [InlineData("Tick", "{}", 202)]
    [InlineData("None", "{}", 404)]
    [InlineData("Tick", "{bad", 400)]
    [InlineData("Chain", "{\"input\": \"\"}", 202)]
    public async Task A_function_is_run_by_hand(string function, string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Host.SendAsync(HttpMethod.Post, $"/admin/functions/{function}", Host.Keys.Master, content);

        Assert.Equal(status, (int)answer.StatusCode);
        if (function == "Tick" && status == 202)
            await Until.TrueAsync(() => Host.Journal.Any(line => line.StartsWith("tick late:False next:2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Running_an_orchestrator_by_hand_starts_no_instance()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await Host.SendAsync(HttpMethod.Post, "/admin/functions/Deadly", Host.Keys.Master, content);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await Until.TrueAsync(() => Host.Output.Contains("'Deadly', started by hand, failed", StringComparison.Ordinal));

        var instances = await Host.Client.GetFromJsonAsync<JsonElement>($"/runtime/webhooks/durabletask/instances?code={Host.Keys.DurableTask}");

        Assert.DoesNotContain(instances.EnumerateArray(), instance => instance.GetProperty("name").GetString() == "Deadly");
    }

    [Fact]
    public async Task A_run_has_addresses_that_work_and_no_key_is_logged()
    {
        using var started = await Host.StartAsync("Chain", "addressed");
        using var status = await Host.Client.GetAsync(started.Headers.Location);
        Assert.True(status.IsSuccessStatusCode);

        var ended = await Host.EndAsync("addressed");

        Assert.Equal(("Completed", 5), (ended.GetProperty("runtimeStatus").GetString(), ended.GetProperty("output").GetInt32()));
        Assert.DoesNotContain(Host.Keys.DurableTask, Host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Host.Keys.Master, Host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_status_above_16_kilobytes_fails_its_orchestration()
    {
        using var started = await Host.StartAsync("Talks", "talks");

        var ended = await Host.EndAsync("talks");

        Assert.Equal("Failed", ended.GetProperty("runtimeStatus").GetString());
        Assert.Contains("16 KB", ended.GetProperty("output").ToString(), StringComparison.Ordinal);
    }

    private async Task<string> SendRawAsync(params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Host.Client.BaseAddress!.Host, Host.Client.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", [.. lines, "Host: localhost", "Connection: close", "", ""])));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }
}
