namespace Mapping.LocalRuntime.Durable.Engine;

internal sealed class TimerHandle(TimerQueue queue, Action callback)
{
    private Action? callback = callback;

    public bool IsCancelled => Volatile.Read(ref callback) is null;

    public void Fire() => Interlocked.Exchange(ref callback, null)?.Invoke();

    public void Cancel()
    {
        if (Interlocked.Exchange(ref callback, null) is not null)
        {
            queue.NoteCancelled();
        }
    }
}
