using DurableTask.Core.Exceptions;
using Mapping.LocalRuntime.Durable.History;
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
    private readonly EventDelivery delivery;
    private Task<object?>? running;
    private Completion? forced;
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
        delivery = new EventDelivery(context);
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
        RefuseLongStatus();

        var completion = Conclude();
        var continuation = completion is null && !delivery.IsSuspended && IsDone && context.Continued is { } options
            ? Continuation.Of(started, options, context.Events, environment.Converter, now)
            : null;
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
            delivery.IsSuspended,
            delivery.SuspendReason,
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
            context.ForgetCustomStatus();
            forced = Completion.Failed(exception.InnerException!);
        }
    }

    // The Durable extension refuses it when the worker has decided: the orchestrator's code has no chance to catch it.
    private void RefuseLongStatus()
    {
        if (forced is null && CustomStatusLimit.Refusal(context.CustomStatus) is { } refusal)
        {
            context.ForgetCustomStatus();
            forced = Completion.Failed(refusal);
        }
    }

    private void Apply(HistoryEvent e)
    {
        switch (e)
        {
            case OrchestratorStarted turn:
                context.Now = turn.At;
                running ??= OrchestratorCall.Begin(function, started.Name, context, RequireLoopAtEnd);
                break;
            case ScheduledEvent recorded:
                context.Decisions.Match(recorded);
                break;
            case ExecutionTerminated terminated:
                forced ??= Completion.Terminated(terminated);
                break;
            case ExecutionSuspended suspended:
                delivery.Suspend(suspended.Reason);
                break;
            case ExecutionResumed:
                delivery.Resume();
                break;
            case ExecutionStarted or ExecutionRewound or ExecutionCompleted:
                break;
            default:
                delivery.Deliver(e);
                break;
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

        if (!IsDone || delivery.IsSuspended)
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

        return context.Continued is null ? Completion.Of(running.Result, environment.Converter) : null;
    }

    // Nothing durable can ever wake it again: it awaits something else.
    private bool IsStuck =>
        running is { IsCompleted: false } && !delivery.IsSuspended && !context.Decisions.HasOpenTasks && !context.Events.HasWaiters;
}
