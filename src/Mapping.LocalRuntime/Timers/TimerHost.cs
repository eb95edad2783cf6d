using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Timers;

/// <summary>Runs the timers from the moment the host is ready until it stops; then runs that are under way may end.</summary>
internal sealed class TimerHost(
    FunctionRegistry functions,
    FunctionSwitches switches,
    FunctionErrors errors,
    SettingReferences references,
    TimerInvoker invoker,
    TimerStatusStore store,
    TimeProvider time) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private TimerFunction[] _timers = [];
    private Task _running = Task.CompletedTask;

    public TimerFunction? Find(FunctionDescriptor function) => Array.Find(_timers, timer => timer.Function == function);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timers = [.. functions.All.Where(function => function.Kind is FunctionKind.Timer && !switches.IsDisabled(function)).Select(Create).OfType<TimerFunction>()];
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_timers.Select(RunAsync));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => _running.WaitAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private TimerFunction? Create(FunctionDescriptor function)
    {
        try
        {
            var schedule = TimerSchedule.Parse(references.Resolve(((TimerTriggerAttribute)function.Trigger).Schedule));
            return new TimerFunction(function, schedule, invoker, store, time);
        }
        catch (LocalRuntimeException exception)
        {
            errors.Add(function, exception.Message);
            return null;
        }
    }

    private async Task RunAsync(TimerFunction timer)
    {
        await Task.Yield();
        try
        {
            await timer.RunAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return;
        }
    }
}
