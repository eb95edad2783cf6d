using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage.Writes;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Turns the outcome of a step into one write. Ids of new instances are taken here and given back when the write fails.</summary>
internal sealed class StepPlanner(LiveInstances instances, HubNumbers numbers)
{
    public StepPlan Plan(
        LiveInstance instance, ExecutionStarted first, List<InstanceMessage> consumed, StepOutcome outcome, Func<int, bool> isOpen, DateTime now)
    {
        var plan = new StepPlan
        {
            Consumed = consumed,
            Outcome = outcome,
            FirstEvent = outcome.Continuation?.Started ?? first,
            Now = now,
            Write = new StepWrite
            {
                Seq = instance.Seq,
                Step = outcome.Continuation is null ? instance.Steps : 0,
                Events = HistoryCodec.Encode(outcome.Continuation is { } next ? [next.Started] : outcome.Events),
                State = StateAfter(outcome, now),
            },
        };
        AddConsumed(plan.Write, consumed);
        plan.Write.EndedTimers.AddRange(outcome.CancelledTimers);
        foreach (var decision in outcome.Decisions)
        {
            Add(plan, instance, first, decision, isOpen);
        }

        if (outcome.Continuation is { KeptEvents: var events })
        {
            PutBack(plan, instance, events);
        }

        AnswerParent(plan, first.Parent, outcome.Completion);
        if (outcome.Completion is { IncludesChildren: true } terminated)
        {
            TerminateChildren(plan, instance, terminated.Output);
        }

        return plan;
    }

    public void GiveBack(StepPlan plan) => plan.Children.ForEach(instances.Remove);

    private static InstanceState StateAfter(StepOutcome outcome, DateTime now) => outcome switch
    {
        { Completion: { } end } => new InstanceState(end.Status, now, now, outcome.CustomStatus, end.Output, end.Failure),
        { IsSuspended: true } => new InstanceState(
            OrchestrationRuntimeStatus.Suspended, now, null, outcome.CustomStatus, outcome.SuspendReason, null),
        _ => new InstanceState(OrchestrationRuntimeStatus.Running, now, null, outcome.CustomStatus, null, null),
    };

    private static void AddConsumed(StepWrite write, List<InstanceMessage> consumed)
    {
        foreach (var message in consumed)
        {
            if (message.InboxId is { } id)
            {
                write.ConsumedMessages.Add(id);
            }

            switch (message.Event)
            {
                case TaskCompleted completed:
                    write.EndedActivities.Add(completed.Id);
                    break;
                case TaskFailed failed:
                    write.EndedActivities.Add(failed.Id);
                    break;
                case TimerFired fired:
                    write.EndedTimers.Add(fired.Id);
                    break;
            }
        }
    }

    private void Add(StepPlan plan, LiveInstance instance, ExecutionStarted first, ScheduledEvent decision, Func<int, bool> isOpen)
    {
        switch (decision)
        {
            case TaskScheduled activity:
                plan.Write.Activities.Add(activity);
                break;
            case TimerCreated timer when isOpen(timer.Id):
                plan.Write.Timers.Add(timer);
                break;
            case EventSent sent when instances.Find(sent.InstanceId) is { } target:
                AddMessage(plan, target, new EventRaised(sent.At, sent.Name, sent.Input));
                break;
            case SubOrchestrationCreated created:
                AddChild(plan, instance, first, created);
                break;
        }
    }

    private void AddChild(StepPlan plan, LiveInstance parent, ExecutionStarted parentStarted, SubOrchestrationCreated created)
    {
        var started = new ExecutionStarted(
            plan.Now,
            created.Name,
            created.Version ?? string.Empty,
            created.Input,
            new ParentLink(parent.Seq, created.Id, parent.Name, parent.Id),
            created.Tags,
            parentStarted.Trace is null ? null : HubTracing.NewTrace(HubTracing.ParentOfTasks(parentStarted.Trace)));
        var child = new LiveInstance(numbers.NextSeq(), created.InstanceId, created.Name, plan.Now) { FirstEvent = started, Parent = parent.Seq };
        if (instances.TryAdd(child))
        {
            plan.Children.Add(child);
            plan.Write.Children.Add(new NewInstance(child.Seq, child.Id, started, null));
            return;
        }

        var exists = AlreadyExists.Exception(created.InstanceId);
        AddMessage(plan, parent, new SubOrchestrationFailed(plan.Now, created.Id, TaskFailureDetails.FromException(exists)));
    }

    private void AnswerParent(StepPlan plan, ParentLink? parent, Completion? completion)
    {
        if (parent is null || completion is null || instances.Find(parent.Seq) is not { } target)
        {
            return;
        }

        AddMessage(plan, target, completion.Status == OrchestrationRuntimeStatus.Completed
            ? new SubOrchestrationCompleted(plan.Now, parent.TaskId, completion.Output)
            : new SubOrchestrationFailed(plan.Now, parent.TaskId, completion.Failure ?? new TaskFailureDetails(
                completion.Status.ToString(), completion.Output ?? "The sub-orchestration was terminated.", null, null, null)));
    }

    private void TerminateChildren(StepPlan plan, LiveInstance instance, string? reason)
    {
        foreach (var child in instances.ChildrenOf(instance.Seq))
        {
            AddMessage(plan, child, new ExecutionTerminated(plan.Now, reason, Recursive: true));
        }
    }

    private void PutBack(StepPlan plan, LiveInstance instance, IReadOnlyList<EventRaised> events)
    {
        var id = numbers.EarlierMessageIds(events.Count);
        foreach (var kept in events)
        {
            plan.Write.Messages.Add(new NewMessage(id, instance.Seq, kept));
            plan.PutBack.Add(new InstanceMessage(kept, id));
            id++;
        }
    }

    private void AddMessage(StepPlan plan, LiveInstance target, HistoryEvent message)
    {
        var id = numbers.NextMessageId();
        plan.Write.Messages.Add(new NewMessage(id, target.Seq, message));
        plan.Messages.Add((target, new InstanceMessage(message, id)));
    }
}
