using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Takes up what the last process left: reads the live instances and their queues, but no history.</summary>
internal sealed class HubRecovery(HubRuntime hub, Action<ActivityWork> runActivity)
{
    public void Run(List<PendingMessage> messages)
    {
        var live = hub.Reader.ListLive();
        foreach (var record in live)
        {
            hub.Instances.TryAdd(Revive(record));
        }

        PostMessages(messages);
        foreach (var timer in hub.Reader.ListTimers())
        {
            if (hub.Instances.Find(timer.Seq) is { } instance)
            {
                hub.Publisher.SetTimer(instance, timer.TaskId, timer.Created, timer.FireAt);
            }
        }

        var activities = hub.Reader.ListActivities();
        foreach (var record in live)
        {
            Admit(record);
        }

        activities.ForEach(RunAgain);
    }

    private static LiveInstance Revive(InstanceRecord record)
    {
        var instance = new LiveInstance(record.Seq, record.Id, record.Name, record.Created)
        {
            Parent = record.Parent,
            Status = record.Status,
            Steps = record.Steps,
            Attempts = record.Attempts,
            IsRecovered = true,
            LastStepAt = record.Updated,
        };
        if (record.Status != OrchestrationRuntimeStatus.Pending)
        {
            instance.AnnounceStart();
        }

        return instance;
    }

    private void PostMessages(List<PendingMessage> messages)
    {
        List<InstanceMessage> orphans = [];
        foreach (var message in messages)
        {
            var posted = new InstanceMessage(message.Event, message.Id);
            if (hub.Instances.Find(message.Seq) is { } instance)
            {
                instance.Post(posted, out _);
            }
            else
            {
                orphans.Add(posted);
            }
        }

        hub.Mailroom.Discard(orphans);
    }

    private void Admit(InstanceRecord record)
    {
        var instance = hub.Instances.Find(record.Seq)!;
        if (record is { Steps: 1, StartAt: { } startAt } && startAt > hub.Time.GetUtcNow().UtcDateTime)
        {
            hub.Publisher.Hold(instance, startAt);
        }

        if (record.Steps == 1)
        {
            hub.Mailroom.Admit(instance);
        }
        else
        {
            hub.Mailroom.EndTurn(instance);
        }
    }

    private void RunAgain(PendingActivity activity)
    {
        if (hub.Instances.Find(activity.Seq) is { } instance)
        {
            runActivity(new ActivityWork(
                instance,
                activity.TaskId,
                activity.Name,
                activity.Input,
                activity.TraceParent,
                hub.Time.GetTimestamp(),
                activity.Attempts,
                IsRecovered: true));
        }
    }
}
