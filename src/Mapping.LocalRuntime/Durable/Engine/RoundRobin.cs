using System.Diagnostics.CodeAnalysis;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Takes one piece of each owner in turn: a fan-out of a thousand does not hold up anybody else.</summary>
internal sealed class RoundRobin<T>(Func<T, long> ownerOf) : IWorkSource<T>
{
    private readonly Dictionary<long, Queue<T>> queues = [];
    private readonly Queue<long> turns = new();

    public int Count { get; private set; }

    public void Add(T work)
    {
        var owner = ownerOf(work);
        if (!queues.TryGetValue(owner, out var queue))
        {
            queues[owner] = queue = new Queue<T>();
            turns.Enqueue(owner);
        }

        queue.Enqueue(work);
        Count++;
    }

    public bool TryTake([MaybeNullWhen(false)] out T work)
    {
        if (!turns.TryDequeue(out var owner))
        {
            work = default;
            return false;
        }

        var queue = queues[owner];
        work = queue.Dequeue();
        Count--;
        if (queue.Count > 0)
        {
            turns.Enqueue(owner);
        }
        else
        {
            queues.Remove(owner);
        }

        return true;
    }
}
