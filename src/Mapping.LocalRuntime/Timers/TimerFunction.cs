using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Timers;

/// <summary>One timer and where it stands in its schedule.</summary>
internal sealed class TimerFunction(FunctionDescriptor function, ITimerSchedule schedule, TimerInvoker invoker, TimerStatusStore store, TimeProvider time)
{
    // A clock that was set or a machine that slept is noticed within this time.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Trigger;
    private ScheduleStatus? _status;

    public FunctionDescriptor Function { get; } = function;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken stopping)
    {
        var now = Now;
        var monitored = _trigger.UseMonitor && schedule.IsMonitored(now);
        if (monitored)
            Remember(TimerClock.Restore(store.Load(Function.Name), schedule, now));
        var isPastDue = _status is { } status && status.Next < now;
        if (isPastDue || _trigger.RunOnStartup)
            await FireAsync(isPastDue, now, monitored, stopping);
        while (!stopping.IsCancellationRequested)
        {
            var due = schedule.Next(Now);
            await WaitUntilAsync(due, stopping);
            await FireAsync(false, due, monitored, stopping);
        }
    }

    /// <summary>A run by hand, outside of the schedule.</summary>
    public Task RunNowAsync(CancellationToken stopping) => invoker.InvokeAsync(Function, Info(false), stopping);

    private async Task FireAsync(bool isPastDue, DateTime due, bool monitored, CancellationToken stopping)
    {
        var succeeded = await invoker.InvokeAsync(Function, Info(isPastDue), stopping);

        // A run that the host's end has cut short is made up after the restart.
        if (monitored && (succeeded || !stopping.IsCancellationRequested))
            Remember(TimerClock.After(due, schedule));
    }

    private TimerInfo Info(bool isPastDue) => new()
    {
        IsPastDue = isPastDue,
        ScheduleStatus = _status is { } status ? new ScheduleStatus { Last = status.Last, Next = status.Next, LastUpdated = status.LastUpdated } : null,
    };

    private void Remember(ScheduleStatus status)
    {
        _status = status;
        store.Save(Function.Name, status);
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken stopping)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < LongestNap ? left : LongestNap, time, stopping);
    }
}
