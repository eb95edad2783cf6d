namespace Mapping.LocalHost.Hub;

/// <summary>Who has to work on what, in memory: the file's contents, minus what is not due. It learns of a change when that is on disk, in the order of the commits.</summary>
internal sealed class Mailroom : IDisposable
{
    private const int HistoriesKept = 200;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _live = [];
    private readonly Dictionary<string, Mailbox> _boxes = [];
    private readonly Queue<string> _recent = new();
    private readonly Dictionary<string, TaskCompletionSource> _ends = [];
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly Channel<ActivityWork> _activities = Channel.CreateUnbounded<ActivityWork>();
    private readonly TimerQueue _timers;
    private readonly TimeProvider _time;

    public Mailroom(TimeProvider time) => (_time, _timers) = (time, new TimerQueue(time, Post));
    public ChannelReader<string> Ready => _ready.Reader;
    public ChannelReader<ActivityWork> Activities => _activities.Reader;

    /// <summary>An execution begins, or goes on in this life of the process; whatever was under its id is over.</summary>
    /// <param name="hasBegun">False: it waits for the letter that starts it.</param>
    public void Begin(string id, string execution, bool hasBegun)
    {
        lock (_lock)
        {
            _live[id] = execution;
            Forget(id);
            if (!hasBegun)
                Box(id).HasBegun = false;
        }
    }

    public void GoOn(string id, string execution, List<HistoryEvent> history)
    {
        lock (_lock)
        {
            _live[id] = execution;
            var box = Box(id);
            box.Waiting.RemoveAll(letter => !IsRead(letter));
            box.Abandoned = 0;
            Keep(id, box, history);
        }
    }

    public void End(string id)
    {
        TaskCompletionSource? end;
        lock (_lock)
        {
            _live.Remove(id);
            Forget(id);
            _ends.Remove(id, out end);
        }

        end?.SetResult();
    }

    /// <summary>Ends with the instance, if it lives.</summary>
    public Task WhenEnded(string id)
    {
        lock (_lock)
        {
            if (!_live.ContainsKey(id))
                return Task.CompletedTask;
            if (!_ends.TryGetValue(id, out var end))
                _ends[id] = end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return end.Task;
        }
    }

    public void Deliver(ActivityWork work) => _activities.Writer.TryWrite(work);

    public void Deliver(Letter letter)
    {
        if (!_timers.TryAdd(letter))
            Post(letter);
    }

    /// <summary>Begins a turn; null when the instance has one, or nothing to read.</summary>
    public (Turn Turn, List<HistoryEvent>? History)? TryTake(string id)
    {
        lock (_lock)
        {
            if (!_boxes.TryGetValue(id, out var box))
                return null;
            box.IsQueued = false;
            if (box.Turn is not null || box.Waiting.Count == 0 || !_live.TryGetValue(id, out var execution))
                return null;
            box.Turn = new Turn(id, execution, [.. box.Waiting], _time == TimeProvider.System ? null : _time.GetUtcNow().UtcDateTime);
            box.Waiting.Clear();
            return (box.Turn, box.History);
        }
    }

    public Turn TurnOf(string id)
    {
        lock (_lock)
            return _boxes[id].Turn!;
    }

    /// <summary>The turn is over; what has come meanwhile makes the next.</summary>
    public void Release(string id)
    {
        lock (_lock)
        {
            var box = _boxes[id];
            box.Turn = null;
            if (box.Waiting.Count > 0 && box.HasBegun)
                Queue(id, box);
            else if (box is { History: null, HasBegun: true })
                _boxes.Remove(id);
        }
    }

    /// <summary>The turn came to nothing; its letters are to be read again.</summary>
    /// <returns>How many turns came to nothing one after the other.</returns>
    public int Return(string id)
    {
        lock (_lock)
        {
            var box = _boxes[id];
            box.Waiting.InsertRange(0, box.Turn!.Letters.Where(IsRead));
            box.History = null;
            return ++box.Abandoned;
        }
    }

    public void Dispose() => _timers.Dispose();

    private void Post(Letter letter)
    {
        lock (_lock)
        {
            if (!IsRead(letter))
                return;
            var box = Box(letter.Instance);
            var begins = letter.Message.Event is ExecutionStartedEvent;
            box.Waiting.Insert(begins ? 0 : box.Waiting.Count, letter);
            box.HasBegun |= begins;
            if (box.Turn is null && box.HasBegun)
                Queue(letter.Instance, box);
        }
    }

    private bool IsRead(Letter letter) =>
        _live.TryGetValue(letter.Instance, out var execution) && (letter.Execution is null || letter.Execution == execution);

    private Mailbox Box(string id)
    {
        if (!_boxes.TryGetValue(id, out var box))
            _boxes[id] = box = new Mailbox();
        return box;
    }

    /// <summary>A turn that is under way stays under way, until it finds out.</summary>
    private void Forget(string id)
    {
        if (!_boxes.TryGetValue(id, out var box))
            return;
        box.Waiting.Clear();
        (box.History, box.Abandoned, box.HasBegun) = (null, 0, true);
        if (box.Turn is null && !box.IsQueued)
            _boxes.Remove(id);
    }

    private void Queue(string id, Mailbox box)
    {
        if (box.IsQueued)
            return;
        box.IsQueued = true;
        _ready.Writer.TryWrite(id);
    }

    /// <summary>The histories of those that had a turn last: waiting instances shall not fill the memory.</summary>
    private void Keep(string id, Mailbox box, List<HistoryEvent> history)
    {
        if (box.History is null)
        {
            _recent.Enqueue(id);
            while (_recent.Count > HistoriesKept)
                Drop(_recent.Dequeue());
        }

        box.History = history;
    }

    private void Drop(string id)
    {
        if (!_boxes.TryGetValue(id, out var box) || !box.HasBegun)
            return;
        box.History = null;
        if (box.Turn is null && !box.IsQueued && box.Waiting.Count == 0)
            _boxes.Remove(id);
    }
}
