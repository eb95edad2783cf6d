namespace Mapping.Simulators.Logging;

internal sealed class RequestLog
{
    private const int Capacity = 50_000;

    private readonly Lock _gate = new();
    private readonly Queue<LogEntry> _entries = new();
    private long _sequence;

    /// <summary>The number of the last call; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
                return _sequence;
        }
    }

    public void Add(LogEntry entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry with { Sequence = ++_sequence });
            if (_entries.Count > Capacity)
                _entries.Dequeue();
        }
    }

    public IReadOnlyList<LogEntry> After(long sequence)
    {
        lock (_gate)
            return [.. _entries.Where(entry => entry.Sequence > sequence)];
    }

    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }
}
