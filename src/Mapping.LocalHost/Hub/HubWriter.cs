namespace Mapping.LocalHost.Hub;

/// <summary>The one writer of the hub: what is queued while a commit waits for the disk goes together into the next one.</summary>
internal sealed class HubWriter : IDisposable
{
    private const int MaxWritesPerCommit = 1_000;
    private readonly BlockingCollection<QueuedWrite> _queue = [];
    private readonly HubConnection _file;
    private readonly HubChanges _changes;
    private readonly Mailroom _mail;
    private readonly Thread _thread;

    public HubWriter(HubConnection file, Mailroom mail)
    {
        (_file, _changes, _mail) = (file, new HubChanges(file), mail);
        _thread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "task hub writer" };
        _thread.Start();
    }

    /// <summary>Ends when the change is on disk and published; never, when the hub was closed before.</summary>
    public Task WriteAsync(IHubWrite write)
    {
        var queued = new QueuedWrite(write);
        try
        {
            _queue.Add(queued);
        }
        catch (InvalidOperationException) when (_queue.IsAddingCompleted)
        {
            // The process is about to end: what is not on disk by now has not happened, and nobody may believe that it failed.
            return new TaskCompletionSource().Task;
        }

        return queued.Task;
    }

    /// <summary>A change that nobody has to learn of.</summary>
    public Task WriteAsync(Action<HubChanges> change) => WriteAsync(new QuietWrite(change));

    /// <summary>Commits all that is queued, then takes no more.</summary>
    public void Close()
    {
        _queue.CompleteAdding();
        _thread.Join();
    }

    public void Dispose()
    {
        Close();
        _file.Dispose();
        _queue.Dispose();
    }

    private void WriteUntilClosed()
    {
        List<QueuedWrite> group = [];
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (group.Count < MaxWritesPerCommit && _queue.TryTake(out var next))
                group.Add(next);
            Commit(group);
        }
    }

    private void Commit(List<QueuedWrite> group)
    {
        if (TryCommit(group) is not { } failure)
        {
            group.ForEach(queued => queued.Write.Publish(_mail));
            group.ForEach(queued => queued.SetResult());
        }
        else if (group.Count == 1)
        {
            group[0].SetException(failure);
        }
        else
        {
            group.ForEach(queued => Commit([queued]));
        }
    }

    private Exception? TryCommit(List<QueuedWrite> group)
    {
        try
        {
            _file.Run("BEGIN IMMEDIATE");
            group.ForEach(queued => queued.Write.Apply(_changes));
            _file.Run("COMMIT");
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever one change throws must reach its owner, and must not end the thread that writes for all.
            if (_file.IsInTransaction)
                _file.Run("ROLLBACK");
            return exception;
        }
    }

    private sealed class QueuedWrite(IHubWrite write) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public IHubWrite Write => write;
    }

    private sealed class QuietWrite(Action<HubChanges> change) : IHubWrite
    {
        public void Apply(HubChanges file) => change(file);

        public void Publish(Mailroom mail)
        {
        }
    }
}
