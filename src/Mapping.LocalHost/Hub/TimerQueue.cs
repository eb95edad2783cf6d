namespace Mapping.LocalHost.Hub;

/// <summary>Holds letters until they are due.</summary>
internal sealed class TimerQueue : IDisposable
{
    // A clock that was set, or a machine that slept, is noticed within this time.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(10);
    private readonly TimeProvider _time;
    private readonly Action<Letter> _due;
    private readonly PriorityQueue<Letter, (DateTime Due, long Row)> _letters = new();
    private readonly ITimer _alarm;

    public TimerQueue(TimeProvider time, Action<Letter> due)
    {
        (_time, _due) = (time, due);
        _alarm = time.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <returns>Whether it has to wait at all.</returns>
    public bool TryAdd(Letter letter)
    {
        if (letter.Due is not { } due || due <= Now)
            return false;
        lock (_letters)
        {
            _letters.Enqueue(letter, (due, letter.Row));
            if (_letters.Peek() == letter)
                Set(due);
        }

        return true;
    }

    public void Dispose() => _alarm.Dispose();

    private void Ring()
    {
        var ripe = new List<Letter>();
        lock (_letters)
        {
            while (_letters.TryPeek(out var letter, out var when) && when.Due <= Now)
            {
                ripe.Add(letter);
                _letters.Dequeue();
            }

            if (_letters.TryPeek(out _, out var next))
                Set(next.Due);
        }

        ripe.ForEach(_due);
    }

    private void Set(DateTime due)
    {
        // Whole milliseconds: an alarm counts no parts of one, and would ring too early again and again.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling((due - Now).TotalMilliseconds));
        _alarm.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestNap ? wait : LongestNap, Timeout.InfiniteTimeSpan);
    }
}
