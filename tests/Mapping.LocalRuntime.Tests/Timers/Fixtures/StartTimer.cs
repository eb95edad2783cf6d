using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

/// <summary>Generic, so that only the timer tests find it.</summary>
internal sealed class StartTimer<T>(TimerJournal journal)
{
    [Function("AtStart")]
    public void Run([TimerTrigger("00:00:10", RunOnStartup = true)] TimerInfo timer) =>
        journal.Add(new TimerRun(timer.IsPastDue, timer.ScheduleStatus?.Last, timer.ScheduleStatus?.Next));
}
