using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>What follows from a step once it is on disk: activities run, timers are set, messages go out, waiters learn the end.</summary>
internal sealed class StepPublisher(LiveInstances instances, TimerQueue timers, TimeProvider time, HubMetrics metrics)
{
    private Mailroom mailroom = null!;
    private Action<ActivityWork> runActivity = null!;

    public void Connect(Mailroom mailroom, Action<ActivityWork> runActivity)
    {
        this.mailroom = mailroom;
        this.runActivity = runActivity;
    }

    public void Publish(LiveInstance instance, StepPlan plan)
    {
        var wasPending = instance.Status == OrchestrationRuntimeStatus.Pending;
        instance.Steps = plan.Write.Step + 1;
        instance.Status = plan.Write.State.Status;
        if (wasPending)
        {
            metrics.Started(instance.Name);
            instance.AnnounceStart();
        }

        TraceTimers(instance, plan);
        if (plan.Outcome.Completion is { } completion)
        {
            // Before the parent hears of it, whose own span and end follow.
            metrics.Ended(instance.Name, completion.Status, plan.Now - instance.Created);
            HubTracing.WriteOrchestration(plan.FirstEvent, instance.Id, plan.Now, completion);
            Send(instance, plan);
            Finish(instance);
            return;
        }

        Send(instance, plan);

        if (plan.Outcome.Continuation is { } continuation)
        {
            instance.PutBack(plan.PutBack);
            instance.FirstEvent = continuation.Started;
            instance.Wake();
        }

        mailroom.EndTurn(instance);
    }

    public void SetTimer(LiveInstance instance, int taskId, DateTime created, DateTime fireAt) => instance.Timers[taskId] = timers.Add(
        fireAt,
        () => mailroom.Deliver(instance, new InstanceMessage(new TimerFired(time.GetUtcNow().UtcDateTime, taskId, fireAt), Since: created)));

    public void Hold(LiveInstance instance, DateTime startAt)
    {
        instance.IsHeld = true;
        timers.Add(startAt, () => mailroom.Release(instance));
    }

    public void Wake(LiveInstance instance) => mailroom.Wake(instance);

    public void RetryLater(LiveInstance instance, TimeSpan delay) =>
        timers.Add(time.GetUtcNow().UtcDateTime + delay, () => mailroom.Retry(instance));

    private void Send(LiveInstance instance, StepPlan plan)
    {
        var queuedAt = time.GetTimestamp();
        foreach (var activity in plan.Write.Activities)
        {
            runActivity(new ActivityWork(instance, activity.Id, activity.Name, activity.Input, activity.TraceParent, queuedAt));
        }

        foreach (var ended in plan.Write.EndedTimers)
        {
            if (instance.Timers.Remove(ended, out var timer))
            {
                timer.Cancel();
            }
        }

        foreach (var timer in plan.Write.Timers)
        {
            SetTimer(instance, timer.Id, timer.At, timer.FireAt);
        }

        plan.Children.ForEach(mailroom.Admit);
        foreach (var (target, message) in plan.Messages)
        {
            mailroom.Deliver(target, message);
        }
    }

    private void Finish(LiveInstance instance)
    {
        mailroom.Discard(instance.End());
        foreach (var timer in instance.Timers.Values)
        {
            timer.Cancel();
        }

        instances.Remove(instance);
        instance.AnnounceEnd();
    }

    private static void TraceTimers(LiveInstance instance, StepPlan plan)
    {
        foreach (var message in plan.Consumed)
        {
            if (message is { Event: TimerFired fired, Since: { } created })
            {
                HubTracing.WriteTimer(plan.FirstEvent.Trace, instance.Name, instance.Id, created, fired.At);
            }
        }
    }
}
