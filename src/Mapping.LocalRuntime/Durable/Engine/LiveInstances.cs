using System.Collections.Concurrent;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>All instances that have not ended. An id that stands here is taken.</summary>
internal sealed class LiveInstances
{
    private readonly ConcurrentDictionary<string, LiveInstance> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, LiveInstance> bySeq = new();

    public int Count => bySeq.Count;

    public bool TryAdd(LiveInstance instance)
    {
        if (!byId.TryAdd(instance.Id, instance))
        {
            return false;
        }

        bySeq[instance.Seq] = instance;
        return true;
    }

    public LiveInstance? Find(string id) => byId.GetValueOrDefault(id);

    public LiveInstance? Find(long seq) => bySeq.GetValueOrDefault(seq);

    public IEnumerable<LiveInstance> ChildrenOf(long seq) => bySeq.Values.Where(instance => instance.Parent == seq);

    public void Remove(LiveInstance instance)
    {
        bySeq.TryRemove(instance.Seq, out _);
        byId.TryRemove(new KeyValuePair<string, LiveInstance>(instance.Id, instance));
    }
}
