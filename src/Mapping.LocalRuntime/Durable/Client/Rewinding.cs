using Grpc.Core;
using Mapping.LocalRuntime.Durable.Engine;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Storage.Writes;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>Takes a failed instance, and the failed sub-orchestrations that it fell with, back to before the failure in one commit.</summary>
internal sealed class Rewinding(HubRuntime hub, string? reason)
{
    private readonly List<IHubWrite> writes = [];
    private readonly List<LiveInstance> revived = [];

    public async Task Rewind(InstanceRecord failed)
    {
        try
        {
            Add(failed);
            await hub.Writer.Write(new SeveralWrites(writes));
        }
        catch
        {
            revived.ForEach(instance =>
            {
                instance.End();
                hub.Instances.Remove(instance);
            });
            throw;
        }

        revived.ForEach(hub.Mailroom.Admit);
    }

    private static void Ignore()
    {
    }

    private void Add(InstanceRecord failed)
    {
        var now = hub.Time.GetUtcNow().UtcDateTime;
        var instance = new LiveInstance(failed.Seq, failed.Id, failed.Name, failed.Created)
        {
            Parent = failed.Parent,
            Status = OrchestrationRuntimeStatus.Running,
            LastStepAt = now,
        };
        if (!hub.Instances.TryAdd(instance))
        {
            throw AlreadyExists.Exception(failed.Id);
        }

        instance.AnnounceStart();
        revived.Add(instance);
        var past = hub.Reader.ReadHistory(failed.Seq);
        var started = past.OfType<ExecutionStarted>().First();
        var continuing = FailedChildren(failed, past);
        var history = new RewoundHistory(
            hub.Executors.Create(failed.Id, started, Ignore), FindFailures(failed, started, past), child => continuing.ContainsKey(child.Id))
            .Build(past);
        history.Add(new ExecutionRewound(now, reason));
        var state = new InstanceState(OrchestrationRuntimeStatus.Running, now, null, failed.CustomStatus, null, null);
        writes.Add(new RewoundInstance(failed.Seq, history, state));
        foreach (var child in continuing.Values)
        {
            Add(child);
        }
    }

    private Dictionary<int, InstanceRecord> FailedChildren(InstanceRecord parent, List<HistoryEvent> past)
    {
        Dictionary<int, InstanceRecord> children = [];
        foreach (var created in past.OfType<SubOrchestrationCreated>())
        {
            if (hub.Reader.FindInstance(created.InstanceId, withInput: false) is { Status: OrchestrationRuntimeStatus.Failed } child
                && child.Parent == parent.Seq
                && hub.Reader.FindStart(child.Seq)?.Parent?.TaskId == created.Id)
            {
                children[created.Id] = child;
            }
        }

        return children;
    }

    private IReadOnlySet<int> FindFailures(InstanceRecord failed, ExecutionStarted started, List<HistoryEvent> past)
    {
        var executor = hub.Executors.Create(failed.Id, started, Ignore);
        executor.Replay(past);
        return executor.IsDeterministic
            ? executor.SurfacedFailures
            : throw InstanceCommands.Refused(
                StatusCode.FailedPrecondition, $"Instance '{failed.Id}' can't be rewound: its orchestrator no longer does what its history says.");
    }
}
