using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>
/// The past of a failed instance without its failures: the failed tasks are decided again, and with them all that the
/// orchestrator did only because they had failed.
/// </summary>
internal sealed class RewoundHistory(OrchestrationExecutor executor, IReadOnlySet<int> failures, Func<SubOrchestrationCreated, bool> continues)
{
    private readonly List<HistoryEvent> kept = [];
    private readonly HashSet<int> dropped = [];

    public List<HistoryEvent> Build(IEnumerable<HistoryEvent> past)
    {
        foreach (var e in past.Where(IsKept))
        {
            kept.Add(e);
            executor.Replay([e]);
        }

        kept.RemoveAll(e => e is ScheduledEvent decision && executor.IsOpen(decision.Id) && !Continues(decision));
        return kept;
    }

    private bool IsKept(HistoryEvent e) => e switch
    {
        ExecutionCompleted => false,
        ScheduledEvent decision => IsDecidedAgain(decision),
        TaskFailed failed => !failures.Contains(failed.Id) && !dropped.Contains(failed.Id),
        SubOrchestrationFailed failed => !failures.Contains(failed.Id) && !dropped.Contains(failed.Id),
        TaskCompleted completed => !dropped.Contains(completed.Id),
        SubOrchestrationCompleted completed => !dropped.Contains(completed.Id),
        TimerFired fired => !dropped.Contains(fired.Id),
        _ => true,
    };

    private bool IsDecidedAgain(ScheduledEvent decision)
    {
        var isKept = executor.HasDecided(decision) && (!failures.Contains(decision.Id) || Continues(decision));
        if (!isKept)
        {
            dropped.Add(decision.Id);
        }

        return isKept;
    }

    private bool Continues(ScheduledEvent decision) => decision is SubOrchestrationCreated child && continues(child);
}
