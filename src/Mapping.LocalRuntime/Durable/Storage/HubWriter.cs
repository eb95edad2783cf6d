using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>The one writer of the hub: what is queued while a commit waits for the disk goes together into the next one.</summary>
internal sealed class HubWriter : IDisposable
{
    private const int MaxWritesPerCommit = 1_000;

    private readonly BlockingCollection<QueuedWrite> queue = new(new ConcurrentQueue<QueuedWrite>());
    private readonly SqliteConnection connection;
    private readonly HubStatements statements;
    private readonly Thread thread;
    private volatile bool isClosed;

    public HubWriter(SqliteConnection connection)
    {
        this.connection = connection;
        statements = new HubStatements(connection);
        thread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "task hub writer" };
        thread.Start();
    }

    public int QueueLength => isClosed ? 0 : queue.Count;

    public bool IsClosed => isClosed;

    /// <summary>Ends when the change is on disk.</summary>
    public Task Write(IHubWrite write)
    {
        var queued = new QueuedWrite(write);
        try
        {
            queue.Add(queued);
        }
        catch (InvalidOperationException exception) when (isClosed)
        {
            return Task.FromException(new OperationCanceledException("The task hub is closed.", exception));
        }

        return queued.Task;
    }

    /// <summary>Commits all that is queued, then closes.</summary>
    public void Dispose()
    {
        isClosed = true;
        queue.CompleteAdding();
        thread.Join();
        statements.Dispose();
        connection.Dispose();
        queue.Dispose();
    }

    private void WriteUntilClosed()
    {
        List<QueuedWrite> group = [];
        while (!queue.IsCompleted)
        {
            group.Clear();
            if (!queue.TryTake(out var first, Timeout.Infinite))
            {
                break;
            }

            group.Add(first);
            while (group.Count < MaxWritesPerCommit && queue.TryTake(out var next))
            {
                group.Add(next);
            }

            Commit(group);
        }
    }

    private void Commit(List<QueuedWrite> group)
    {
        if (TryCommit(group, out var failure))
        {
            group.ForEach(write => write.SetResult());
        }
        else if (group.Count == 1)
        {
            group[0].SetException(failure);
        }
        else
        {
            group.ForEach(write => Commit([write]));
        }
    }

    private bool TryCommit(List<QueuedWrite> group, out Exception failure)
    {
        failure = null!;
        try
        {
            statements.Begin.Run();
            group.ForEach(queued => queued.Write.Apply(statements));
            statements.Commit.Run();
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever one change throws must reach its owner, and must not end the thread that writes for all.
            failure = exception;
            RollBack();
            return false;
        }
    }

    private void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            statements.Rollback.Run();
        }
    }

    private sealed class QueuedWrite(IHubWrite write) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public IHubWrite Write => write;
    }
}
