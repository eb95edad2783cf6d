namespace Mapping.Simulators.Autotask.Access;

/// <summary>Calls of the last 60 minutes, whoever made them, counted by the second.</summary>
internal sealed class CallCounter(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(60);

    private readonly Lock _gate = new();
    private readonly Queue<(long Second, int Calls)> _seconds = new();
    private (long Second, int Calls) _current;
    private int _count;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _count;
            }
        }
    }

    public void Add(int calls = 1)
    {
        lock (_gate)
        {
            Forget();
            var second = time.GetUtcNow().ToUnixTimeSeconds();
            if (_current.Second != second)
            {
                if (_current.Calls > 0)
                    _seconds.Enqueue(_current);
                _current = (second, 0);
            }

            _current.Calls += calls;
            _count += calls;
        }
    }

    private void Forget()
    {
        var oldest = (time.GetUtcNow() - Window).ToUnixTimeSeconds();
        while (_seconds.TryPeek(out var first) && first.Second <= oldest)
            _count -= _seconds.Dequeue().Calls;
        if (_current.Second <= oldest)
        {
            _count -= _current.Calls;
            _current = (_current.Second, 0);
        }
    }
}
