using Mapping.LocalHost.Worker;

namespace Mapping.LocalHost.Hosting;

/// <summary>The host ends with its app, at once: what the app was doing has no answer, and nothing may be made of that. The hub is whole at any moment.</summary>
internal sealed class SharedLife : IDisposable
{
    private readonly CancellationTokenSource _stopping;

    public SharedLife(AppWorker worker, IHostApplicationLifetime lifetime)
    {
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        _ = WatchAsync(worker.Process, _stopping.Token);
    }

    public void Dispose() => _stopping.Dispose();

    private static async Task WatchAsync(WorkerProcess process, CancellationToken stopping)
    {
        await process.Exited;
        if (stopping.IsCancellationRequested)
            return;
        await Console.Error.WriteLineAsync($"The app ended with exit code {process.ExitCode}, and so does its host. What was under way goes on after the next start.");
        Environment.Exit(1);
    }
}
