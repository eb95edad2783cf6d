using System.Diagnostics;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Telemetry;

/// <summary>
/// W3C spans. An orchestration's span has the id that its history keeps and is written when it ends, by whichever process
/// that is; activities and timers are its children from the start.
/// </summary>
internal static class HubTracing
{
    public const string SourceName = "Mapping.LocalRuntime.Durable";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? StartCreation(string name, string instanceId) =>
        Source.StartActivity("create_orchestration:" + name, ActivityKind.Producer)?.SetTag("durabletask.task.instance_id", instanceId);

    /// <summary>The trace of a new run, below the given parent or the current activity; null when nobody traces.</summary>
    public static ExecutionTrace? NewTrace(string? traceParent = null)
    {
        traceParent ??= Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;
        if (traceParent is null && !Source.HasListeners())
        {
            return null;
        }

        var traceId = ActivityContext.TryParse(traceParent, null, out var parent) ? parent.TraceId : ActivityTraceId.CreateRandom();
        return new ExecutionTrace(
            traceParent, Activity.Current?.TraceStateString, traceId.ToHexString(), ActivitySpanId.CreateRandom().ToHexString());
    }

    public static string? ParentOfTasks(ExecutionTrace? trace) => trace is null ? null : $"00-{trace.TraceId}-{trace.SpanId}-01";

    public static void WriteOrchestration(ExecutionStarted started, string instanceId, DateTime end, Completion completion)
    {
        if (started.Trace is not { } trace || !Source.HasListeners())
        {
            return;
        }

        ActivityContext.TryParse(trace.TraceParent, trace.TraceState, isRemote: true, out var parent);
        using var detached = new DetachedFromCurrent();
        using var span = Source.StartActivity("orchestration:" + started.Name, ActivityKind.Server, parent, startTime: started.At);
        if (span is null)
        {
            return;
        }

        SpanIdentity.Set(span, trace.TraceId, trace.SpanId);
        span.SetTag("durabletask.task.instance_id", instanceId);
        span.SetTag("durabletask.task.status", completion.Status.ToString());
        if (completion.Status == OrchestrationRuntimeStatus.Failed)
        {
            span.SetStatus(ActivityStatusCode.Error, completion.Output);
        }

        span.SetEndTime(end);
    }

    public static void WriteTimer(ExecutionTrace? trace, string name, string instanceId, DateTime created, DateTime fired)
    {
        if (trace is null || !ActivityContext.TryParse(ParentOfTasks(trace), null, out var parent))
        {
            return;
        }

        using var detached = new DetachedFromCurrent();
        using var span = Source.StartActivity($"orchestration:{name}:timer", ActivityKind.Internal, parent, startTime: created);
        span?.SetTag("durabletask.task.instance_id", instanceId).SetEndTime(fired);
    }

    public static Activity? StartActivity(string name, string instanceId, int taskId, string? traceParent)
    {
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent);
        return Source.StartActivity("activity:" + name, ActivityKind.Server, parent)
            ?.SetTag("durabletask.task.instance_id", instanceId)
            .SetTag("durabletask.task.task_id", taskId);
    }

    private readonly ref struct DetachedFromCurrent
    {
        private readonly Activity? outer;

        public DetachedFromCurrent()
        {
            outer = Activity.Current;
            Activity.Current = null;
        }

        public void Dispose() => Activity.Current = outer;
    }
}
