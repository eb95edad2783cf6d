using System.Net;
using System.Text.Json;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Tests.Durable.Http;

/// <summary>historyEvents of the status route: which events, in which shape.</summary>
public sealed class ManagementHistoryTests : IAsyncLifetime
{
    private ManagementApi api = null!;

    public async ValueTask InitializeAsync() => api = await ManagementApi.Start(app => app
        .Orchestrator("Catch", async context =>
        {
            try
            {
                await context.CallActivityAsync("Break", "it");
            }
            catch (TaskFailedException)
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            }

            return await context.CallSubOrchestratorAsync<int>("Child", 4);
        })
        .Orchestrator("Child", context => Task.FromResult(context.GetInput<int>() + 1))
        .Orchestrator("Hang", context => context.CallActivityAsync<int>("Hang", 3))
        .Orchestrator("Wait", async context =>
        {
            var answer = await context.WaitForExternalEvent<JsonElement>("go");
            context.SendEvent("nobody", "news", answer);
        })
        .Orchestrator("Fail", Task (_) => throw new InvalidOperationException("outer", new IOException("inner")))
        .Activity<int, int>("Hang", _ => new TaskCompletionSource<int>().Task)
        .Activity<string, int>("Break", int (_) => throw new IOException("no disk")));

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Failures_timers_and_children_have_their_fields()
    {
        await api.Ended("Catch");

        var events = await Events("Catch", "&showHistoryOutput=true");

        Assert.Equal(
            ["ExecutionStarted", "TaskFailed", "TimerCreated", "TimerFired", "SubOrchestrationInstanceCompleted", "ExecutionCompleted"], Types(events));
        AssertFields("EventType FunctionName ScheduledTime Input Reason Details FailureDetails Timestamp", events[1]);
        Assert.Equal(("Break", "no disk", "\"it\""), (Text(events[1], "FunctionName"), Text(events[1], "Reason"), Text(events[1], "Input")));
        Assert.Equal("System.IO.IOException", Text(events[1].GetProperty("FailureDetails"), "ErrorType"));
        AssertFields("EventType FireAt Timestamp", events[2]);
        AssertFields("EventType FireAt Timestamp", events[3]);
        Assert.Equal(events[2].GetProperty("FireAt").GetDateTime(), events[3].GetProperty("FireAt").GetDateTime());
        AssertFields("EventType FunctionName ScheduledTime Input Result Timestamp", events[4]);
        Assert.Equal(("Child", 5), (Text(events[4], "FunctionName"), events[4].GetProperty("Result").GetInt32()));
        AssertFields("EventType OrchestrationStatus Result Timestamp", events[5]);
    }

    [Fact]
    public async Task A_failed_run_tells_why_at_its_end()
    {
        await api.Ended("Fail");

        var end = (await Events("Fail", "&showHistoryOutput=true"))[^1];

        Assert.Equal(("ExecutionCompleted", "Failed", "outer"), (Text(end, "EventType"), Text(end, "OrchestrationStatus"), Text(end, "Reason")));
        Assert.Equal("inner", Text(end.GetProperty("FailureDetails").GetProperty("InnerFailure"), "ErrorMessage"));
    }

    [Fact]
    public async Task What_still_runs_is_TaskScheduled()
    {
        await api.Running("Hang");

        var events = await Events("Hang", string.Empty);

        Assert.Equal(["ExecutionStarted", "TaskScheduled"], Types(events));
        AssertFields("EventType Name Input Timestamp", events[1]);
        Assert.Equal(("Hang", "3"), (Text(events[1], "Name"), Text(events[1], "Input")));
    }

    [Fact]
    public async Task Events_and_lifecycle_have_their_fields()
    {
        await api.Running("Wait");
        await api.Post("/instances/Wait/suspend?reason=night");
        await api.Post("/instances/Wait/resume?reason=day");
        await api.Post("/instances/Wait/raiseEvent/go", """{"a":1}""");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await api.Client.WaitForInstanceCompletionAsync("Wait", patience.Token);

        var events = await Events("Wait", string.Empty);

        Assert.Equal(["ExecutionStarted", "ExecutionSuspended", "ExecutionResumed", "EventRaised", "EventSent", "ExecutionCompleted"], Types(events));
        Assert.Equal(("night", "day"), (Text(events[1], "Reason"), Text(events[2], "Reason")));
        Assert.Equal(("go", """{"a":1}"""), (Text(events[3], "Name"), Text(events[3], "Input")));
        AssertFields("EventType InstanceId Name Input Timestamp", events[4]);
        Assert.Equal(("nobody", "news", """{"a":1}"""), (Text(events[4], "InstanceId"), Text(events[4], "Name"), Text(events[4], "Input")));
    }

    [Fact]
    public async Task A_run_that_has_not_begun_has_no_history()
    {
        var later = new StartOrchestrationOptions("later", DateTimeOffset.UtcNow.AddDays(1));
        await api.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, later);

        var response = await api.Get("/instances/later?showHistory=true");
        var status = await ManagementApi.Body(Task.FromResult(response));

        Assert.Equal((HttpStatusCode.Accepted, "Pending"), (response.StatusCode, Text(status, "runtimeStatus")));
        Assert.False(status.TryGetProperty("historyEvents", out _));
    }

    private async Task<List<JsonElement>> Events(string id, string query) =>
        [.. (await ManagementApi.Body(api.Get($"/instances/{id}?showHistory=true{query}"))).GetProperty("historyEvents").EnumerateArray()];

    private static IEnumerable<string?> Types(List<JsonElement> events) => events.Select(e => Text(e, "EventType"));

    private static string? Text(JsonElement e, string name) => e.GetProperty(name).GetString();

    private static void AssertFields(string expected, JsonElement e) =>
        Assert.Equal(expected, string.Join(' ', e.EnumerateObject().Select(property => property.Name)));
}
