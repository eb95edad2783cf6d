using DurableTask.Core.Exceptions;
using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>
/// One orchestrator function in flight. Built from the history by replay, then fed with what happens; it stays valid between
/// steps, so a step costs what is new and not the whole past. Used by one thread at a time.
/// </summary>
internal sealed class OrchestrationExecutor
{
    private readonly OrchestratorDelegate? function;
    private readonly OrchestrationEnvironment environment;
    private readonly ExecutionStarted started;
    private readonly OrchestratorLoop loop;
    private readonly DurableOrchestrationContext context;
    private readonly Action onIllegalAwait;
    private readonly Queue<HistoryEvent> heldBack = new();
    private Task<object?>? running;
    private Completion? forced;
    private bool isSuspended;
    private string? suspendReason;
    private volatile bool sawIllegalAwait;

    public OrchestrationExecutor(
        string instanceId, ExecutionStarted started, OrchestratorDelegate? function, OrchestrationEnvironment environment, Action onIllegalAwait)
    {
        this.started = started;
        this.function = function;
        this.environment = environment;
        this.onIllegalAwait = onIllegalAwait;
        loop = new OrchestratorLoop(ReportIllegalAwait);
        context = new DurableOrchestrationContext(instanceId, started, loop, environment);
    }

    public ExecutionStarted Started => started;

    /// <summary>The failed tasks whose exception reached the orchestrator's code, retries being over.</summary>
    public IReadOnlySet<int> SurfacedFailures => context.SurfacedFailures;

    public bool IsDeterministic => forced is not { Status: OrchestrationRuntimeStatus.Failed };

    public bool HasDecided(ScheduledEvent recorded) => context.Decisions.HasDecided(recorded);

    public bool IsOpen(int taskId) => context.Decisions.IsOpen(taskId);

    public void Replay(IReadOnlyList<HistoryEvent> past)
    {
        context.Replaying = true;
        Process(past);
        context.Decisions.TakeCancelledTimers();
    }

    public StepOutcome Step(DateTime now, IReadOnlyList<HistoryEvent> arrived)
    {
        List<HistoryEvent> events = [new OrchestratorStarted(now), .. arrived];
        context.Replaying = false;
        Process(events);

        var completion = Conclude();
        var continuation = completion is null && !isSuspended && IsDone && context.Continued is { } options ? Continue(options, now) : null;
        List<ScheduledEvent> decisions = forced is not null ? [] : context.Decisions.TakeUnrecorded();
        events.AddRange(decisions);
        if (completion is not null)
        {
            events.Add(new ExecutionCompleted(now, completion.Status, completion.Output, completion.Failure));
        }

        return new StepOutcome(
            events,
            decisions,
            context.Decisions.TakeCancelledTimers(),
            context.CustomStatus,
            isSuspended,
            suspendReason,
            completion,
            continuation);
    }

    private bool IsDone => running is { IsCompleted: true } && !context.Decisions.HasOpenTasks;

    private void Process(IReadOnlyList<HistoryEvent> events)
    {
        if (forced is not null)
        {
            return;
        }

        try
        {
            loop.Run(() =>
            {
                foreach (var e in events)
                {
                    Apply(e);
                }
            });
        }
        catch (NonDeterministicOrchestrationException exception)
        {
            forced = Completion.Failed(exception);
        }
        catch (EventPayloadException exception)
        {
            forced = Completion.Failed(exception.InnerException!);
        }
    }

    private void Apply(HistoryEvent e)
    {
        switch (e)
        {
            case OrchestratorStarted turn:
                context.Now = turn.At;
                running ??= Start();
                break;
            case ScheduledEvent recorded:
                context.Decisions.Match(recorded);
                break;
            case ExecutionTerminated terminated:
                forced ??= Completion.Terminated(terminated);
                break;
            case ExecutionSuspended suspended:
                isSuspended = true;
                suspendReason = suspended.Reason;
                break;
            case ExecutionResumed:
                Resume();
                break;
            case ExecutionStarted or ExecutionRewound or ExecutionCompleted:
                break;
            default:
                Deliver(e);
                break;
        }
    }

    private void Resume()
    {
        isSuspended = false;
        suspendReason = null;
        while (heldBack.TryDequeue(out var e))
        {
            Deliver(e);
        }
    }

    private void Deliver(HistoryEvent e)
    {
        if (isSuspended)
        {
            heldBack.Enqueue(e);
            return;
        }

        switch (e)
        {
            case TaskCompleted completed:
                context.Decisions.Complete(completed.Id, completed.Result);
                break;
            case TaskFailed failed:
                context.Decisions.Fail(failed.Id, failed.Failure);
                break;
            case TimerFired fired:
                context.Decisions.Complete(fired.Id, null);
                break;
            case SubOrchestrationCompleted completed:
                context.Decisions.Complete(completed.Id, completed.Result);
                break;
            case SubOrchestrationFailed failed:
                context.Decisions.Fail(failed.Id, failed.Failure);
                break;
            case EventRaised raised:
                context.Events.Raise(raised.Name, raised.Input);
                break;
        }
    }

    private Task<object?> Start()
    {
        if (function is null)
        {
            return Task.FromException<object?>(new InvalidOperationException(
                $"The function '{started.Name}' doesn't exist, is disabled, or is not an orchestrator function."));
        }

        try
        {
            var execution = function(context);
            execution.ContinueWith(
                _ => RequireLoopAtEnd(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return execution;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What the function throws, before its first await too, is how the instance fails.
            return Task.FromException<object?>(exception);
        }
    }

    private void RequireLoopAtEnd()
    {
        if (!loop.IsOnThread)
        {
            ReportIllegalAwait();
        }
    }

    private void ReportIllegalAwait()
    {
        sawIllegalAwait = true;
        onIllegalAwait();
    }

    private Completion? Conclude()
    {
        if (forced is not null)
        {
            return forced;
        }

        if (sawIllegalAwait || IsStuck)
        {
            return forced = Completion.Failed(IllegalAwait.Exception());
        }

        if (!IsDone || isSuspended)
        {
            return null;
        }

        if (running!.Exception is { } failure)
        {
            return Completion.Failed(failure.InnerException!);
        }

        if (running.IsCanceled)
        {
            return Completion.Failed(new TaskCanceledException(running));
        }

        return context.Continued is null ? Complete(running.Result) : null;
    }

    // Nothing durable can ever wake it again: it awaits something else.
    private bool IsStuck =>
        running is { IsCompleted: false } && !isSuspended && !context.Decisions.HasOpenTasks && !context.Events.HasWaiters;

    private Completion Complete(object? result)
    {
        try
        {
            return new Completion(OrchestrationRuntimeStatus.Completed, environment.Converter.Serialize(result));
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            return Completion.Failed(exception);
        }
    }

    private Continuation Continue(ContinueAsNewOptions options, DateTime now)
    {
        var next = started with
        {
            At = now,
            Input = environment.Converter.Serialize(options.NewInput),
            Version = options.NewVersion ?? started.Version,
        };
        return new Continuation(
            next,
            options.PreserveUnprocessedEvents
                ? [.. context.Events.Unclaimed().Select(kept => new EventRaised(now, kept.Name, kept.Payload))]
                : []);
    }
}
