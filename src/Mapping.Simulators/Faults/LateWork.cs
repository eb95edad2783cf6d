namespace Mapping.Simulators.Faults;

/// <summary>What is carried out after its connection broke; ended with the simulator.</summary>
internal sealed class LateWork(TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];

    /// <summary>Set when the simulator ends.</summary>
    public CancellationToken Stopping => _stop.Token;

    public int Count
    {
        get
        {
            lock (_gate)
                return _tasks.Count;
        }
    }

    public void After(TimeSpan delay, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            var task = RunAsync(delay, work);
            _tasks.Add(task);
            _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task[] tasks;
        lock (_gate)
            tasks = [.. _tasks];
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(TimeSpan delay, Func<CancellationToken, Task> work)
    {
        await Task.Delay(delay, time, _stop.Token);
        await work(_stop.Token);
    }

    private void Forget(Task task)
    {
        lock (_gate)
            _tasks.Remove(task);
    }
}
