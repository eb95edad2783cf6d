using Mapping.LocalRuntime.Durable.Engine;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>What the client and the management API ask about instances.</summary>
internal sealed class InstanceQueries(HubHost host)
{
    private static readonly TimeSpan UnknownInstancePoll = TimeSpan.FromMilliseconds(200);

    public async Task<InstanceRecord?> Find(string id, bool withInput, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return (await host.Hub.WaitAsync(cancellation)).Reader.FindInstance(id, withInput);
    }

    public async Task<List<InstanceRecord>> List(InstanceFilter filter, CancellationToken cancellation) =>
        (await host.Hub.WaitAsync(cancellation)).Reader.List(filter);

    public async Task<List<HistoryEvent>> History(long seq, CancellationToken cancellation) =>
        (await host.Hub.WaitAsync(cancellation)).Reader.ReadHistory(seq);

    public Task<InstanceRecord> WaitForStart(string id, bool withInput, CancellationToken cancellation) =>
        WaitFor(id, withInput, instance => instance.WhenStarted, record => record.Status != OrchestrationRuntimeStatus.Pending, cancellation);

    public Task<InstanceRecord> WaitForEnd(string id, bool withInput, CancellationToken cancellation) =>
        WaitFor(id, withInput, instance => instance.WhenEnded, record => record.Ended is not null, cancellation);

    private async Task<InstanceRecord> WaitFor(
        string id,
        bool withInput,
        Func<LiveInstance, Task> reached,
        Func<InstanceRecord, bool> isReached,
        CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        while (true)
        {
            if (hub.Instances.Find(id) is { } live)
            {
                await reached(live).WaitAsync(cancellation);
            }

            if (hub.Reader.FindInstance(id, withInput) is { } found && isReached(found))
            {
                return found;
            }

            await Task.Delay(UnknownInstancePoll, TimeProvider.System, cancellation);
        }
    }
}
