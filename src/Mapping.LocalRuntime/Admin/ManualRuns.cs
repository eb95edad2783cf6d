using System.Collections.Concurrent;
using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Timers;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Admin;

/// <summary>Functions started by hand; the host waits for them when it stops.</summary>
internal sealed partial class ManualRuns(IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<ManualRuns> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public void Start(FunctionDescriptor function, string? input)
    {
        var run = Task.Run(() => RunAsync(function, input));
        _running.TryAdd(run, true);
        run.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Keys).WaitAsync(cancellationToken);

    private async Task RunAsync(FunctionDescriptor function, string? input)
    {
        try
        {
            await DispatchAsync(function, input);
        }
        catch (Exception exception) when (LogFailed(function.Name, exception))
        {
            // The caller has its answer already.
            return;
        }
    }

    private Task DispatchAsync(FunctionDescriptor function, string? input) => function.Kind switch
    {
        FunctionKind.Timer => services.GetRequiredService<TimerHost>().Find(function)?.RunNowAsync(lifetime.ApplicationStopping) ?? Task.CompletedTask,
        FunctionKind.Http => ManualRequest.RunAsync(services, function, input),
        FunctionKind.Orchestrator => services.GetRequiredService<DurableTaskClient>()
            .ScheduleNewOrchestrationInstanceAsync(function.TaskName, (object?)ManualInput.Parse(input), lifetime.ApplicationStopping),
        _ => services.GetRequiredService<ITaskCatalog>().FindActivity(function.TaskName)!
            .Invoke(new ManualActivityContext(function.TaskName), ManualInput.Parse(input)?.ToJsonString(), lifetime.ApplicationStopping),
    };

    private bool LogFailed(string function, Exception exception)
    {
        LogFailure(function, exception);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "'{Function}', started by hand, failed")]
    private partial void LogFailure(string function, Exception exception);
}
