namespace Mapping.LocalHost.Timers;

/// <summary>One timer and its schedule.</summary>
/// <param name="run">Runs the function, with whether it is late; true: it has succeeded.</param>
internal sealed class TimerFunction(WorkerFunction function, TimerSchedule schedule, TimerStatus status, TimeProvider time, Func<WorkerFunction, bool, Task<bool>> run)
{
    // A clock that was set or a machine that slept is noticed within this time.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken stopping)
    {
        var now = Now;
        var monitored = function.Trigger.UseMonitor && schedule.IsMonitored(now);
        var isPastDue = monitored && status.Restore(function.Name, schedule, now).Next < now;
        if (isPastDue || function.Trigger.RunOnStartup)
            await FireAsync(isPastDue, now, monitored, stopping);
        while (!stopping.IsCancellationRequested)
        {
            var due = schedule.Next(Now);
            await WaitUntilAsync(due, stopping);
            await FireAsync(false, due, monitored, stopping);
        }
    }

    private async Task FireAsync(bool isPastDue, DateTime due, bool monitored, CancellationToken stopping)
    {
        var succeeded = await run(function, isPastDue);

        // A run that the host's end has cut short is made up after the restart.
        if (monitored && (succeeded || !stopping.IsCancellationRequested))
            status.Remember(function.Name, ScheduleStatus.After(due, schedule));
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken stopping)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < LongestNap ? left : LongestNap, time, stopping);
    }
}
