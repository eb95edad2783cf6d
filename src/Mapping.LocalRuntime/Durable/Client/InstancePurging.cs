using Mapping.LocalRuntime.Durable.Engine;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Storage.Writes;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>Removes ended instances, in portions that do not hold up the other writes.</summary>
internal sealed class InstancePurging(HubHost host)
{
    private const int Portion = 200;

    /// <summary>How many were removed: none when the id is unknown.</summary>
    public async Task<int> Purge(string id, bool recursive, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var hub = await host.Hub.WaitAsync(cancellation);
        if (hub.Reader.FindInstance(id, withInput: false) is not { } found)
        {
            return 0;
        }

        if (found.Ended is null)
        {
            throw new InvalidOperationException($"Instance '{id}' is {found.Status}; only an ended instance can be purged.");
        }

        return await Remove(hub, [found.Seq], recursive);
    }

    public async Task<(int Count, bool IsComplete)> Purge(
        InstanceFilter filter, bool recursive, TimeSpan? timeout, CancellationToken cancellation)
    {
        var hub = await host.Hub.WaitAsync(cancellation);
        var started = hub.Time.GetTimestamp();
        var page = filter with { EndedOnly = true, Limit = Portion };
        var count = 0;
        while (true)
        {
            var found = hub.Reader.List(page);
            count += await Remove(hub, [.. found.Select(record => record.Seq)], recursive);
            if (found.Count < Portion)
            {
                return (count, true);
            }

            if (timeout is { } limit && hub.Time.GetElapsedTime(started) > limit)
            {
                return (count, false);
            }

            cancellation.ThrowIfCancellationRequested();
            page = page with { AfterId = found[^1].Id };
        }
    }

    private static async Task<int> Remove(HubRuntime hub, List<long> seqs, bool recursive)
    {
        var all = recursive
            ? seqs.Concat(seqs.SelectMany(hub.Reader.ListDescendants).Where(seq => hub.Instances.Find(seq) is null)).Distinct()
            : seqs;
        var count = 0;
        foreach (var portion in all.Chunk(Portion))
        {
            await hub.Writer.Write(new InstancePurge(portion));
            count += portion.Length;
        }

        return count;
    }
}
