using Microsoft.Azure.WebJobs;

namespace Mapping.LocalHost.Timers;

/// <summary>Runs the timers from the moment the host listens until it stops. A failure is logged; the schedule goes on.</summary>
internal sealed partial class TimerService(
    FunctionList functions, AppWorker worker, INameResolver names, TimerStatus status, TimeProvider time, ILogger<TimerService> logger) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private TimerFunction[] _timers = [];
    private Task _running = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timers = [.. functions.Enabled.Where(function => function.IsTimer).ToList().Select(Create).OfType<TimerFunction>()];
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_timers.Select(timer => Task.Run(() => timer.RunAsync(_stopping.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public void Dispose() => _stopping.Dispose();

    private TimerFunction? Create(WorkerFunction function)
    {
        try
        {
            return new TimerFunction(function, TimerSchedule.Parse(names.ResolveWholeString(function.Trigger.Schedule ?? "")), status, time, InvokeAsync);
        }
        catch (Exception exception) when (exception is HostException or InvalidOperationException)
        {
            functions.Fail(function, exception.Message);
            return null;
        }
    }

    private async Task<bool> InvokeAsync(WorkerFunction function, bool isPastDue)
    {
        var answer = await worker.InvokeAsync(function, Invocation.Of(status.Trigger(function.Name, isPastDue)), CancellationToken.None);
        if (answer.Result.Status == StatusResult.Types.Status.Success)
            return true;
        LogFailed(function.Name, answer.Result.Exception?.Message ?? "");
        return false;
    }

    [LoggerMessage(LogLevel.Error, "The timer '{Function}' failed: {Reason}")]
    private partial void LogFailed(string function, string reason);
}
