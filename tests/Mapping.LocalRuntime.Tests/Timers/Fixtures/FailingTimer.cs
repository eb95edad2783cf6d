using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

/// <summary>Generic, so that only the timer tests find it.</summary>
internal sealed class FailingTimer<T>(TimerJournal journal)
{
    [Function("Failing")]
    public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
        journal.Add(new TimerRun(timer.IsPastDue, timer.ScheduleStatus?.Last, timer.ScheduleStatus?.Next));
        throw new InvalidOperationException("as it happens");
    }
}
