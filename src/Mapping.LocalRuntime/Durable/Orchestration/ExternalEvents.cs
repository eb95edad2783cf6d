using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>Events by name, without case: the newest waiter is served first, what nobody waits for is kept in order.</summary>
internal sealed class ExternalEvents(DataConverter converter)
{
    private readonly Dictionary<string, List<IEventWaiter>> waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<string?>> unclaimed = new(StringComparer.OrdinalIgnoreCase);

    public bool HasWaiters => waiting.Count > 0;

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var waiter = new EventWaiter<T>();
        var others = waiting.GetValueOrDefault(name, []);
        if (others.Find(other => other.PayloadType != typeof(T)) is { } other)
        {
            throw new ArgumentException(
                $"Event '{name}' is already awaited as {other.PayloadType.FullName}; it cannot be {typeof(T).FullName} at the same time.");
        }

        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        if (unclaimed.TryGetValue(name, out var payloads))
        {
            var payload = payloads.Dequeue();
            if (payloads.Count == 0)
            {
                unclaimed.Remove(name);
            }

            waiter.Complete(payload, converter);
            return waiter.Task;
        }

        others.Add(waiter);
        waiting[name] = others;
        cancellation.Register(() => Abandon(name, waiter, cancellation));
        return waiter.Task;
    }

    public void Raise(string name, string? payload)
    {
        if (!waiting.TryGetValue(name, out var waiters))
        {
            Keep(name, payload);
            return;
        }

        var newest = waiters[^1];
        Remove(name, newest);
        newest.Complete(payload, converter);
    }

    public IEnumerable<(string Name, string? Payload)> Unclaimed() =>
        unclaimed.SelectMany(named => named.Value.Select(payload => (named.Key, payload)));

    private void Abandon<T>(string name, EventWaiter<T> waiter, CancellationToken cancellation)
    {
        Remove(name, waiter);
        waiter.Cancel(cancellation);
    }

    private void Keep(string name, string? payload)
    {
        if (!unclaimed.TryGetValue(name, out var payloads))
        {
            unclaimed[name] = payloads = new Queue<string?>();
        }

        payloads.Enqueue(payload);
    }

    private void Remove(string name, IEventWaiter waiter)
    {
        if (waiting.TryGetValue(name, out var waiters) && waiters.Remove(waiter) && waiters.Count == 0)
        {
            waiting.Remove(name);
        }
    }
}
