using System.Net;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;

namespace Mapping.LocalRuntime.Tests.Durable.Http;

public sealed class ManagementApiTests : IAsyncLifetime
{
    private ManagementApi api = null!;

    public async ValueTask InitializeAsync() => api = await ManagementApi.Start(app => app
        .Orchestrator("Echo", async context =>
        {
            context.SetCustomStatus(new { Step = 1 });
            return await context.CallActivityAsync<object>("Same", context.GetInput<object>());
        })
        .Orchestrator("Wait", context => context.WaitForExternalEvent<int>("go"))
        .Orchestrator("Fail", Task (_) => throw new IOException("no disk"))
        .Activity<object, object>("Same", input => input));

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task The_key_is_looked_at_before_the_instance()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.Send(HttpMethod.Get, "/instances/nobody", key: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.Send(HttpMethod.Get, "/instances/nobody", key: "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.Send(HttpMethod.Get, "/instances/nobody", key: ManagementApi.FunctionKey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Get("/instances/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.Send(HttpMethod.Get, "/no/such/route", key: null)).StatusCode);
    }

    [Fact]
    public async Task A_running_instance_is_202_with_where_and_when_to_ask_again()
    {
        await api.Running("Wait", 7);

        var response = await api.Get($"/instances/Wait?code={ManagementApi.SystemKey}&showInput=true");
        var body = await ManagementApi.Body(Task.FromResult(response));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(
            $"{api.Http.BaseAddress}runtime/webhooks/durabletask/instances/Wait?code={ManagementApi.SystemKey}&showInput=true",
            response.Headers.Location!.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            ["name", "instanceId", "runtimeStatus", "input", "customStatus", "output", "createdTime", "lastUpdatedTime"],
            body.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""Running 7 "" """.Trim(), $"{body.GetProperty("runtimeStatus")} {body.GetProperty("input")} \"{body.GetProperty("output")}\"");
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", body.GetProperty("createdTime").GetString());
    }

    [Fact]
    public async Task An_ended_instance_is_200_with_parsed_payloads()
    {
        await api.Ended("Echo", new { Amount = 20.24m });

        var response = await api.Get("/instances/Echo");
        var body = await ManagementApi.Body(Task.FromResult(response));
        var withoutInput = await ManagementApi.Body(api.Get("/instances/Echo?showInput=false"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Equal(20.24m, body.GetProperty("output").GetProperty("Amount").GetDecimal());
        Assert.Equal(20.24m, body.GetProperty("input").GetProperty("Amount").GetDecimal());
        Assert.Equal(1, body.GetProperty("customStatus").GetProperty("Step").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, withoutInput.GetProperty("input").ValueKind);
    }

    [Fact]
    public async Task A_failed_instance_is_200_or_500_when_asked()
    {
        await api.Ended("Fail");

        var ok = await api.Get("/instances/Fail");
        var error = await api.Get("/instances/Fail?returnInternalServerErrorOnFailure=true");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (ok.StatusCode, error.StatusCode));
        Assert.Equal("System.IO.IOException: no disk", (await ManagementApi.Body(Task.FromResult(ok))).GetProperty("output").GetString());
    }

    [Fact]
    public async Task History_folds_the_schedule_into_the_end_of_a_task()
    {
        await api.Ended("Echo", new { A = 1 });

        var full = (await ManagementApi.Body(api.Get("/instances/Echo?showHistory=true&showHistoryOutput=true"))).GetProperty("historyEvents");
        var bare = (await ManagementApi.Body(api.Get("/instances/Echo?showHistory=true&showInput=false"))).GetProperty("historyEvents");

        Assert.Equal(["ExecutionStarted", "TaskCompleted", "ExecutionCompleted"], full.EnumerateArray().Select(e => e.GetProperty("EventType").GetString()));
        Assert.Equal(("Echo", """{"A":1}"""), (full[0].GetProperty("FunctionName").GetString(), full[0].GetProperty("Input").GetString()));
        Assert.Equal("Same", full[1].GetProperty("FunctionName").GetString());
        Assert.Equal(1, full[1].GetProperty("Result").GetProperty("A").GetInt32());
        Assert.True(full[1].GetProperty("ScheduledTime").GetDateTime() <= full[1].GetProperty("Timestamp").GetDateTime());
        Assert.Equal("Completed", full[2].GetProperty("OrchestrationStatus").GetString());
        Assert.All(bare.EnumerateArray(), e => Assert.False(e.TryGetProperty("Input", out _) || e.TryGetProperty("Result", out _)));
    }

    [Fact]
    public async Task A_start_answers_with_links_that_work()
    {
        var response = await api.Post("/orchestrators/Echo/the id", """{"x":1}""");
        var body = await ManagementApi.Body(Task.FromResult(response));
        var follow = await api.Http.GetAsync(response.Headers.Location + $"&code={ManagementApi.SystemKey}");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter!.Delta);
        Assert.Equal(
            ["id", "statusQueryGetUri", "sendEventPostUri", "terminatePostUri", "purgeHistoryDeleteUri", "restartPostUri", "suspendPostUri", "resumePostUri"],
            body.EnumerateObject().Select(property => property.Name));
        Assert.Equal("the id", body.GetProperty("id").GetString());
        Assert.EndsWith("/terminate?reason={text}&taskHub=TheHub&connection=Storage", body.GetProperty("terminatePostUri").GetString(), StringComparison.Ordinal);
        Assert.True(follow.IsSuccessStatusCode, $"{response.Headers.Location} answered {follow.StatusCode}");
    }

    [Fact]
    public async Task A_start_may_wait_for_the_end()
    {
        var output = await api.Post("/orchestrators/Echo?timeout=60&pollingInterval=1", """{"x":1}""");
        var failed = await api.Post("/orchestrators/Fail?timeout=60&pollingInterval=1");
        var late = await api.Post("/orchestrators/Wait?timeout=0.1&pollingInterval=0.1");

        Assert.Equal((HttpStatusCode.OK, """{"x":1}"""), (output.StatusCode, await output.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, failed.StatusCode);
        Assert.Equal("Failed", (await ManagementApi.Body(Task.FromResult(failed))).GetProperty("runtimeStatus").GetString());
        Assert.Equal(HttpStatusCode.Accepted, late.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Post("/orchestrators/Echo?timeout=1&pollingInterval=2")).StatusCode);
    }

    [Fact]
    public async Task A_start_is_refused_for_a_live_id_and_for_what_is_not_json()
    {
        await api.Running("Wait");

        Assert.Equal(HttpStatusCode.Conflict, (await api.Post("/orchestrators/Wait/Wait")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Post("/orchestrators/Echo", "{")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Post("/orchestrators/Echo/@id")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await api.Post("/orchestrators/Nobody")).StatusCode);
    }

    [Fact]
    public async Task Events_need_json_and_a_live_instance()
    {
        await api.Running("Wait");
        await api.Ended("Echo");

        var text = await api.Send(HttpMethod.Post, "/instances/Wait/raiseEvent/go", "5", mediaType: "text/plain");
        var empty = await api.Post("/instances/Wait/raiseEvent/go");
        var broken = await api.Post("/instances/Wait/raiseEvent/go", "{");
        var good = await api.Post("/instances/Wait/raiseEvent/go", "5");
        var output = (await api.Client.WaitForInstanceCompletionAsync("Wait", getInputsAndOutputs: true)).ReadOutputAs<int>();

        Assert.Equal(HttpStatusCode.BadRequest, text.StatusCode);
        Assert.Contains("Only application/json request content is supported", await text.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Accepted), (empty.StatusCode, broken.StatusCode, good.StatusCode));
        Assert.Equal(5, output);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Post("/instances/nobody/raiseEvent/go", "5")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await api.Post("/instances/Echo/raiseEvent/go", "5")).StatusCode);
    }

    [Fact]
    public async Task Lifecycle_requests_are_accepted_while_the_instance_lives()
    {
        await api.Running("Wait");

        Assert.Equal(HttpStatusCode.Accepted, (await api.Post("/instances/Wait/suspend?reason=night")).StatusCode);
        await Until("Suspended");
        Assert.Equal(HttpStatusCode.Accepted, (await api.Post("/instances/Wait/resume?reason=day")).StatusCode);
        await Until("Running");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.Post("/instances/Wait/rewind?reason=no")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await api.Post("/instances/Wait/restart")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.Delete("/instances/Wait")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await api.Post("/instances/Wait/terminate?reason=not needed")).StatusCode);
        var ended = await Until("Terminated");

        Assert.Equal("not needed", ended.GetProperty("output").GetString());
        foreach (var verb in (string[])["terminate", "suspend", "resume", "rewind"])
        {
            Assert.Equal(HttpStatusCode.Gone, (await api.Post($"/instances/Wait/{verb}?reason=again")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await api.Post($"/instances/nobody/{verb}?reason=again")).StatusCode);
        }
    }

    [Fact]
    public async Task Restart_and_rewind_begin_again()
    {
        await api.Ended("Echo", 7);
        await api.Ended("Fail");

        var restarted = await ManagementApi.Body(api.Post("/instances/Echo/restart"));
        var rewound = await api.Post("/instances/Fail/rewind?reason=fixed");

        Assert.NotEqual("Echo", restarted.GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Post("/instances/nobody/restart")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, rewound.StatusCode);
    }

    [Fact]
    public async Task Lists_page_by_header_and_filter_by_query()
    {
        await api.Ended("Echo", 7);
        await api.Ended("Fail");
        await api.Running("Wait");

        var first = await api.Get("/instances?top=2");
        var token = first.Headers.GetValues("x-ms-continuation-token").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/runtime/webhooks/durabletask/instances?top=2&code={ManagementApi.SystemKey}");
        request.Headers.Add("x-ms-continuation-token", token);
        var second = await api.Http.SendAsync(request);

        Assert.Equal("Echo Fail", Ids(await ManagementApi.Body(Task.FromResult(first))));
        Assert.Equal("Wait", Ids(await ManagementApi.Body(Task.FromResult(second))));
        Assert.False(second.Headers.Contains("x-ms-continuation-token"));
        Assert.Equal("Fail Wait", Ids(await ManagementApi.Body(api.Get("/instances?runtimeStatus=Failed,Running"))));
        Assert.Equal("Echo Fail", Ids(await ManagementApi.Body(api.Get("/instances?runtimeStatus=Failed&runtimeStatus=Completed"))));
        Assert.Equal("Echo", Ids(await ManagementApi.Body(api.Get("/instances?instanceIdPrefix=Ec"))));
        Assert.Equal(string.Empty, Ids(await ManagementApi.Body(api.Get("/instances?createdTimeFrom=2100-01-01T00:00:00Z"))));
        Assert.Equal(7, (await ManagementApi.Body(api.Get("/instances?instanceIdPrefix=Ec")))[0].GetProperty("input").GetInt32());
    }

    [Fact]
    public async Task Purges_count_what_they_removed()
    {
        await api.Ended("Echo", 7);
        await api.Ended("Fail");
        await api.Running("Wait");

        Assert.Equal(HttpStatusCode.NotFound, (await api.Delete("/instances/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.Delete("/instances")).StatusCode);
        Assert.Equal("""{"instancesDeleted":1}""", await (await api.Delete("/instances/Echo")).Content.ReadAsStringAsync());
        Assert.Equal(
            """{"instancesDeleted":1}""", await (await api.Delete("/instances?createdTimeFrom=2020-01-01T00:00:00Z")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await api.Delete("/instances?createdTimeFrom=2020-01-01T00:00:00Z")).StatusCode);
    }

    [Theory]
    [InlineData("PUT", "/instances/Wait")]
    [InlineData("POST", "/instances/Wait")]
    [InlineData("GET", "/instances/Wait/terminate")]
    [InlineData("GET", "/orchestrators/Echo")]
    [InlineData("HEAD", "/instances/Wait")]
    [InlineData("POST", "/instances/Wait/fly")]
    [InlineData("GET", "/unknown")]
    public async Task Another_verb_or_route_is_404(string verb, string path)
    {
        await api.Running("Wait");

        Assert.Equal(HttpStatusCode.NotFound, (await api.Send(new HttpMethod(verb), path)).StatusCode);
    }

    private static string Ids(System.Text.Json.JsonElement list) =>
        string.Join(' ', list.EnumerateArray().Select(instance => instance.GetProperty("instanceId").GetString()));

    private async Task<System.Text.Json.JsonElement> Until(string status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var body = await ManagementApi.Body(api.Get("/instances/Wait"));
            if (body.GetProperty("runtimeStatus").GetString() == status)
            {
                return body;
            }

            await Task.Delay(10, patience.Token);
        }
    }
}
