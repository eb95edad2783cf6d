namespace Mapping.LocalHost.Timers;

/// <summary>Runs the timers from the moment the host listens until it stops. A failure is logged; the schedule goes on.</summary>
internal sealed partial class TimerService(
    FunctionList functions, AppWorker worker, SettingReferences references, TimerStatus status, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<TimerService> logger) : BackgroundService
{
    private TimerFunction[] _timers = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _timers = [.. functions.Enabled.Where(function => function.IsTimer).ToList().Select(Create).OfType<TimerFunction>()];
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(_timers.Select(timer => Task.Run(() => timer.RunAsync(stoppingToken), CancellationToken.None)));
    }

    private TimerFunction? Create(WorkerFunction function)
    {
        try
        {
            return new TimerFunction(function, TimerSchedule.Parse(references.Resolve(function.Trigger.Schedule ?? "")), status, time, InvokeAsync);
        }
        catch (HostException exception)
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
