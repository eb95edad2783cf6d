using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Storage.Writes;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Brings messages to instances and instances to their turn.</summary>
internal sealed class Mailroom(HubWriter writer, int maxConcurrentOrchestrators, Func<LiveInstance, Task> takeTurn)
{
    private readonly WorkQueue<LiveInstance> ready = new(new FirstInFirstOut<LiveInstance>(), maxConcurrentOrchestrators, takeTurn);

    public int ReadyCount => ready.Length;

    public void Deliver(LiveInstance instance, InstanceMessage message)
    {
        if (instance.Post(message, out var isOver))
        {
            ready.Add(instance);
        }
        else if (isOver)
        {
            Discard([message]);
        }
    }

    public void Wake(LiveInstance instance)
    {
        if (instance.Wake())
        {
            ready.Add(instance);
        }
    }

    public void Release(LiveInstance instance)
    {
        if (instance.Release())
        {
            ready.Add(instance);
        }
    }

    /// <summary>A new instance is on disk: its first turn comes, or its messages wait for its start.</summary>
    public void Admit(LiveInstance instance)
    {
        if (!instance.IsHeld)
        {
            instance.Wake();
        }

        EndTurn(instance);
    }

    public void EndTurn(LiveInstance instance)
    {
        if (instance.EndTurn())
        {
            ready.Add(instance);
        }
    }

    public void Retry(LiveInstance instance)
    {
        instance.Retry();
        ready.Add(instance);
    }

    public void Discard(IEnumerable<InstanceMessage> late)
    {
        List<long> stored = [.. late.Where(message => message.InboxId is not null).Select(message => message.InboxId!.Value)];
        if (stored.Count > 0)
        {
            _ = writer.Write(new DiscardedMessages(stored));
        }
    }

    public Task Finish() => ready.Finish();

    public void Stop() => ready.Stop();
}
