using Grpc.Core;
using Mapping.LocalRuntime.Durable.Engine;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage.Writes;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>What the client and the management API do to instances. Each has happened for good when its task ends.</summary>
internal sealed class InstanceCommands(HubHost host)
{
    public async Task<string> Start(NewRun run, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(run.Name);
        var id = run.InstanceId ?? Guid.NewGuid().ToString("N");
        InstanceIds.Require(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        using var span = HubTracing.StartCreation(run.Name, id);
        var now = Now(hub);
        var startAt = run.StartAt?.UtcDateTime is { } at && at > now ? at : (DateTime?)null;
        var started = new ExecutionStarted(
            now,
            run.Name,
            run.Version ?? hub.Options.DefaultVersion,
            run.Input,
            null,
            run.Tags is { Count: > 0 } tags ? tags.ToDictionary() : null,
            HubTracing.NewTrace());
        var instance = new LiveInstance(hub.Numbers.NextSeq(), id, run.Name, now) { FirstEvent = started };
        Refuse(hub, run, id);
        if (!hub.Instances.TryAdd(instance))
        {
            throw AlreadyExists.Exception(id);
        }

        await Create(hub, instance, new NewInstance(instance.Seq, id, started, startAt));
        return id;
    }

    public Task Raise(string id, string eventName, string? payload, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return Send(id, now => new EventRaised(now, eventName, payload), cancellation);
    }

    public Task Terminate(string id, string? reason, bool recursive, CancellationToken cancellation) =>
        Send(id, now => new ExecutionTerminated(now, reason, recursive), cancellation);

    public async Task Suspend(string id, string? reason, CancellationToken cancellation)
    {
        var hub = await host.Hub.WaitAsync(cancellation);
        if (hub.Instances.Find(id) is { Status: OrchestrationRuntimeStatus.Suspended })
        {
            throw Refused(StatusCode.FailedPrecondition, $"Instance '{id}' is suspended already.");
        }

        await Send(id, now => new ExecutionSuspended(now, reason), cancellation);
    }

    public Task Resume(string id, string? reason, CancellationToken cancellation) =>
        Send(id, now => new ExecutionResumed(now, reason), cancellation);

    public static RpcException Refused(StatusCode code, string detail) => new(new Status(code, detail));

    private static DateTime Now(HubRuntime hub) => hub.Time.GetUtcNow().UtcDateTime;

    private static void Refuse(HubRuntime hub, NewRun run, string id)
    {
        if (run.RefusedStatuses.Count > 0
            && hub.Reader.FindInstance(id, withInput: false) is { } existing
            && run.RefusedStatuses.Contains(existing.Status.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            throw AlreadyExists.Exception(id);
        }
    }

    private static async Task Create(HubRuntime hub, LiveInstance instance, NewInstance write)
    {
        try
        {
            await hub.Writer.Write(write);
        }
        catch
        {
            instance.End();
            hub.Instances.Remove(instance);
            throw;
        }

        if (write.StartAt is { } startAt)
        {
            hub.Publisher.Hold(instance, startAt);
        }

        hub.Mailroom.Admit(instance);
    }

    private async Task Send(string id, Func<DateTime, HistoryEvent> message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        if (hub.Instances.Find(id) is not { } instance)
        {
            throw hub.Reader.FindInstance(id, withInput: false) is { } ended
                ? Refused(StatusCode.FailedPrecondition, $"Instance '{id}' has ended: {ended.Status}.")
                : Refused(StatusCode.NotFound, $"There is no instance '{id}'.");
        }

        var write = new NewMessage(hub.Numbers.NextMessageId(), instance.Seq, message(Now(hub)));
        await hub.Writer.Write(write);
        hub.Mailroom.Deliver(instance, new InstanceMessage(write.Event, write.Id));
    }
}
