using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Patterns;

/// <summary>The patterns that everybody learns Durable Functions by, as programs of their own: output, status and history are the real engine's.</summary>
public sealed class PatternTests(RunningSample app)
{
    [Fact]
    public async Task Chaining()
    {
        var end = await EndOf("ChainPattern", 5);

        AssertEnd("Completed", "15", end);
        Assert.Equal(
            ["ExecutionStarted ChainPattern", "TaskCompleted PatternAdd", "TaskCompleted PatternAdd", "TaskCompleted PatternAdd", "ExecutionCompleted"],
            PatternRun.Outline(end));
        Assert.Equal(["6", "12", "15"], Results(end, "TaskCompleted"));
        Assert.Equal("5", end["input"]!.ToJsonString());
    }

    [Fact]
    public async Task Fan_out_and_fan_in()
    {
        var end = await EndOf("FanOutPattern", 20);

        AssertEnd("Completed", "2870", end);
        Assert.Equal(
            ["ExecutionStarted FanOutPattern", "TaskCompleted PatternBatch", .. Enumerable.Repeat("TaskCompleted PatternSquare", 20), "TaskCompleted PatternAdd", "ExecutionCompleted"],
            PatternRun.Outline(end));
    }

    [Fact]
    public async Task Monitor()
    {
        var end = await EndOf("MonitorPattern", 3);

        AssertEnd("Completed", "\"done at look 3\"", end);
        Assert.Equal(
            [
                "ExecutionStarted MonitorPattern",
                "TaskCompleted PatternIsDone", "TimerCreated", "TimerFired",
                "TaskCompleted PatternIsDone", "TimerCreated", "TimerFired",
                "TaskCompleted PatternIsDone", "ExecutionCompleted",
            ],
            PatternRun.Outline(end));
    }

    [Theory]
    [InlineData(true, "\"approved\"")]
    [InlineData(false, "\"rejected\"")]
    public async Task Human_interaction_that_is_answered(bool answer, string output)
    {
        var run = await PatternRun.StartAsync(app, "ApprovalPattern", "1.00:00:00");
        await run.UntilAsync("the question", status => (string?)status["customStatus"] == "waiting");
        await run.RaiseAsync("Answer", answer);
        var end = await run.EndAsync();

        AssertEnd("Completed", output, end);
        Assert.Equal(
            [
                "ExecutionStarted ApprovalPattern", "TaskCompleted PatternAsk", "TimerCreated", "EventRaised Answer", "TaskCompleted PatternTell", "ExecutionCompleted",
            ],
            PatternRun.Outline(end));
    }

    [Fact]
    public async Task Human_interaction_that_nobody_answers()
    {
        var end = await EndOf("ApprovalPattern", "00:00:00.050");

        AssertEnd("Completed", "\"escalated\"", end);
        Assert.Equal(
            ["ExecutionStarted ApprovalPattern", "TaskCompleted PatternAsk", "TimerCreated", "TimerFired", "TaskCompleted PatternTell", "ExecutionCompleted"],
            PatternRun.Outline(end));
    }

    [Fact]
    public async Task Saga_with_compensation()
    {
        var end = await EndOf("SagaPattern", "car");

        AssertEnd("Completed", "\"no car; undone: flight, hotel\"", end);
        Assert.Equal(
            [
                "ExecutionStarted SagaPattern", "TaskCompleted PatternBook", "TaskCompleted PatternBook",
                "TaskFailed PatternBook", "TimerCreated", "TimerFired", "TaskFailed PatternBook", "TimerCreated", "TimerFired",
                "TaskCompleted PatternUndo", "TaskCompleted PatternUndo", "ExecutionCompleted",
            ],
            PatternRun.Outline(end));
        var failed = end["historyEvents"]!.AsArray().First(e => (string?)e!["EventType"] == "TaskFailed")!;
        Assert.Equal(("no car", "System.InvalidOperationException"), ((string?)failed["Reason"], (string?)failed["FailureDetails"]!["ErrorType"]));
    }

    [Fact]
    public async Task Saga_that_succeeds() => AssertEnd("Completed", "\"booked\"", await EndOf("SagaPattern", "nothing"));

    [Fact]
    public async Task Eternal_orchestration()
    {
        var run = await PatternRun.StartAsync(app, "EternalPattern", 0);
        foreach (var word in (string[])["one", "two", "three", "stop"])
            await run.RaiseAsync("Word", word);
        var end = await run.EndAsync();

        AssertEnd("Completed", "3", end);
        Assert.Equal("3", end["input"]!.ToJsonString());
        Assert.Equal(["ExecutionStarted EternalPattern", "EventRaised Word", "ExecutionCompleted"], PatternRun.Outline(end));
    }

    [Fact]
    public async Task Eternal_orchestration_that_is_terminated()
    {
        var run = await PatternRun.StartAsync(app, "EternalPattern", 41);
        await run.RaiseAsync("Word", "one");
        await run.UntilAsync("the second round", status => status["customStatus"]?.ToJsonString() == "42");
        await run.TerminateAsync("enough");
        var end = await run.EndAsync();

        AssertEnd("Terminated", "\"enough\"", end);
        Assert.Equal(["ExecutionStarted EternalPattern", "ExecutionTerminated", "ExecutionCompleted"], PatternRun.Outline(end));
    }

    [Fact]
    public async Task Sub_orchestration_tree()
    {
        var run = await PatternRun.StartAsync(app, "TreePattern", 3);
        var end = await run.EndAsync();

        AssertEnd("Completed", "8", end);
        Assert.Equal(
            [
                "ExecutionStarted TreePattern", "SubOrchestrationInstanceCompleted TreePattern", "SubOrchestrationInstanceCompleted TreePattern", "ExecutionCompleted",
            ],
            PatternRun.Outline(end));
        var instances = await app.GetJsonAsync($"/runtime/webhooks/durabletask/instances?instanceIdPrefix={run.Id}&code={app.Keys.DurableTask}");
        Assert.Equal(15, instances.AsArray().Count);
        Assert.All(instances.AsArray(), instance => Assert.Equal("Completed", (string?)instance!["runtimeStatus"]));
    }

    [Fact]
    public async Task Http_calls_of_an_orchestration()
    {
        var end = await EndOf("HttpCallPattern", new Uri(await app.AddressAsync(), "/api/jobs").ToString());

        AssertEnd("Completed", "\"200 done, 404\"", end);
        Assert.Equal(
            [
                "ExecutionStarted HttpCallPattern", .. Enumerable.Repeat((string[])["TaskCompleted BuiltIn::HttpActivity", "TimerCreated", "TimerFired"], 3).SelectMany(step => step),
                "TaskCompleted BuiltIn::HttpActivity", "TaskCompleted BuiltIn::HttpActivity", "ExecutionCompleted",
            ],
            PatternRun.Outline(end));
    }

    private async Task<JsonNode> EndOf(string pattern, object input) => await (await PatternRun.StartAsync(app, pattern, input)).EndAsync();

    private static void AssertEnd(string status, string output, JsonNode end) =>
        Assert.Equal((status, output), ((string?)end["runtimeStatus"], end["output"]!.ToJsonString()));

    private static IEnumerable<string> Results(JsonNode end, string type) =>
        end["historyEvents"]!.AsArray().Where(e => (string?)e!["EventType"] == type).Select(e => e!["Result"]!.ToJsonString());
}
