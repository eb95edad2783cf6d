namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Runs queued work on the thread pool, no more at once than allowed.</summary>
internal sealed class WorkQueue<T>(IWorkSource<T> source, int maxConcurrency, Func<T, Task> run)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int runningCount;
    private bool isStopped;
    private bool isClosing;

    public int Length
    {
        get
        {
            lock (gate)
            {
                return source.Count;
            }
        }
    }

    public void Add(T work)
    {
        lock (gate)
        {
            source.Add(work);
        }

        StartNext();
    }

    /// <summary>Starts nothing more; ends when nothing runs.</summary>
    public Task Stop()
    {
        lock (gate)
        {
            isStopped = true;
            AnnounceIfDrained();
        }

        return drained.Task;
    }

    /// <summary>Ends when all that is queued has run, and nothing runs.</summary>
    public Task Finish()
    {
        lock (gate)
        {
            isClosing = true;
            AnnounceIfDrained();
        }

        return drained.Task;
    }

    private void StartNext()
    {
        T? work;
        lock (gate)
        {
            if (isStopped || runningCount >= maxConcurrency || !source.TryTake(out work))
            {
                return;
            }

            runningCount++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static item => _ = item.Queue.RunOne(item.Work), (Queue: this, Work: work), preferLocal: false);
    }

    private async Task RunOne(T work)
    {
        try
        {
            await run(work);
        }
        finally
        {
            lock (gate)
            {
                runningCount--;
                AnnounceIfDrained();
            }

            StartNext();
        }
    }

    private void AnnounceIfDrained()
    {
        if (runningCount == 0 && (isStopped || (isClosing && source.Count == 0)))
        {
            drained.TrySetResult();
        }
    }
}
