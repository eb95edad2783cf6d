using System.Collections.Concurrent;
using System.Diagnostics;
using Mapping.LocalRuntime.Durable.Telemetry;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Tests.Durable.Telemetry;

public sealed class TracingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tracing").FullName;
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivitySource callers = new("tests.callers." + Guid.NewGuid());
    private readonly ActivityListener listener;

    public TracingTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubTracing.SourceName || source == callers,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task The_spans_of_a_run_form_one_tree_below_the_caller(int cachedExecutors)
    {
        await using var hub = await TestHub.Start(Declare, options => options.MaxCachedExecutors = cachedExecutors);
        ActivityTraceId trace;
        using (var caller = callers.StartActivity("request"))
        {
            trace = caller!.TraceId;
            await hub.Run("Parent", null, new StartOrchestrationOptions("traced"));
        }

        var tree = Tree(trace);

        Assert.Equal(
            [
                "request > create_orchestration:Parent",
                "create_orchestration:Parent > orchestration:Parent",
                "orchestration:Parent > activity:Work",
                "orchestration:Parent > orchestration:Parent:timer",
                "orchestration:Parent > orchestration:Child",
                "orchestration:Child > activity:Work",
            ],
            tree,
            EqualityComparer<IEnumerable<string>>.Create((left, right) => left!.Order().SequenceEqual(right!.Order())));
    }

    [Fact]
    public async Task A_run_that_ends_in_another_process_keeps_its_span()
    {
        ActivityTraceId trace;
        await using (var before = await TestHub.Start(Declare, folder: folder))
        {
            using var caller = callers.StartActivity("request");
            trace = caller!.TraceId;
            await before.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("traced"));
            await before.UntilHistory("traced", history => history.Contains("TaskCompleted", StringComparison.Ordinal));
        }

        await using var after = await TestHub.Start(Declare, folder: folder);
        await after.Client.RaiseEventAsync("traced", "go", 1);
        await after.End("traced");
        await UntilWritten(trace, "orchestration:Waits");

        var run = Assert.Single(spans, span => span.TraceId == trace && span.OperationName == "orchestration:Waits");
        var activities = spans.Where(span => span.TraceId == trace && span.OperationName == "activity:Work").ToList();
        Assert.Equal(2, activities.Count);
        Assert.All(activities, activity => Assert.Equal(run.SpanId, activity.ParentSpanId));
        Assert.True(run.Duration >= activities[1].StartTimeUtc - activities[0].StartTimeUtc);
    }

    public void Dispose()
    {
        listener.Dispose();
        callers.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void Declare(DictionaryCatalog app) => app
        .Orchestrator("Parent", async context =>
        {
            await context.CallActivityAsync("Work");
            await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            await context.CallSubOrchestratorAsync("Child");
        })
        .Orchestrator("Child", context => context.CallActivityAsync("Work"))
        .Orchestrator("Waits", async context =>
        {
            await context.CallActivityAsync("Work");
            await context.WaitForExternalEvent<int>("go");
            await context.CallActivityAsync("Work");
        })
        .Activity<object, int>("Work", _ => 1);

    private List<string> Tree(ActivityTraceId trace)
    {
        var ours = spans.Where(span => span.TraceId == trace).ToList();
        return [.. ours.Where(span => span.ParentSpanId != default).Select(
            span => $"{ours.Single(parent => parent.SpanId == span.ParentSpanId).OperationName} > {span.OperationName}")];
    }

    private async Task UntilWritten(ActivityTraceId trace, string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!spans.Any(span => span.TraceId == trace && span.OperationName == name))
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
