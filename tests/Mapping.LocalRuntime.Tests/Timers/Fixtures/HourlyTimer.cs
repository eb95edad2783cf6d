using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

/// <summary>Generic, so that only the timer tests find it.</summary>
internal sealed class HourlyTimer<T>(TimerJournal journal)
{
    [Function("Hourly")]
    public void Run([TimerTrigger("%Test:Schedule%")] TimerInfo timer) =>
        journal.Add(new TimerRun(timer.IsPastDue, timer.ScheduleStatus?.Last, timer.ScheduleStatus?.Next));
}
