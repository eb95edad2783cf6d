namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Keeps the executors of the instances used last; the others are built again from their history when something happens.</summary>
internal sealed class ExecutorCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<LiveInstance> byUse = new();
    private readonly Dictionary<long, LinkedListNode<LiveInstance>> nodes = [];

    public void Use(LiveInstance instance)
    {
        LiveInstance? oldest = null;
        lock (gate)
        {
            if (nodes.Remove(instance.Seq, out var node))
            {
                byUse.Remove(node);
            }

            nodes[instance.Seq] = byUse.AddLast(instance);
            if (byUse.Count > capacity)
            {
                oldest = byUse.First!.Value;
                byUse.RemoveFirst();
                nodes.Remove(oldest.Seq);
            }
        }

        oldest?.Evict();
    }

    public void Forget(LiveInstance instance)
    {
        lock (gate)
        {
            if (nodes.Remove(instance.Seq, out var node))
            {
                byUse.Remove(node);
            }
        }
    }
}
