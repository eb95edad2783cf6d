namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Calls back at or after an instant, in order.</summary>
internal sealed class TimerQueue : IDisposable
{
    private const int CancelledWorthRemoving = 1_000;

    // The platform's timers end at about 49 days; a check in between costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private PriorityQueue<TimerHandle, DateTime> due = new();
    private DateTime armedFor = DateTime.MaxValue;
    private int cancelledCount;
    private bool isStopped;

    public TimerQueue(TimeProvider time)
    {
        this.time = time;
        timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public TimerHandle Add(DateTime at, Action callback)
    {
        var handle = new TimerHandle(this, callback);
        lock (gate)
        {
            due.Enqueue(handle, at);
            if (at < armedFor)
            {
                Arm(at);
            }
        }

        return handle;
    }

    /// <summary>A cancelled timer keeps its place until its time comes, or until too many of them do.</summary>
    public void NoteCancelled()
    {
        lock (gate)
        {
            if (++cancelledCount < CancelledWorthRemoving || cancelledCount < due.Count / 2)
            {
                return;
            }

            due = new PriorityQueue<TimerHandle, DateTime>(due.UnorderedItems.Where(item => !item.Element.IsCancelled));
            cancelledCount = 0;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isStopped = true;
            due.Clear();
        }

        timer.Dispose();
    }

    private void Fire()
    {
        foreach (var handle in TakeDue())
        {
            handle.Fire();
        }
    }

    private List<TimerHandle> TakeDue()
    {
        List<TimerHandle> handles = [];
        lock (gate)
        {
            armedFor = DateTime.MaxValue;
            var now = time.GetUtcNow().UtcDateTime;
            while (due.TryPeek(out var handle, out var at))
            {
                if (at > now)
                {
                    Arm(at);
                    break;
                }

                due.Dequeue();
                handles.Add(handle);
            }
        }

        return handles;
    }

    private void Arm(DateTime at)
    {
        if (isStopped)
        {
            return;
        }

        armedFor = at;
        var wait = at - time.GetUtcNow().UtcDateTime;
        var clamped = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestSleep ? LongestSleep : wait;
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(clamped.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
