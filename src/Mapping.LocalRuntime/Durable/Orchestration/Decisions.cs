using DurableTask.Core.Exceptions;
using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>What the orchestrator scheduled: numbered in order, matched with the history, kept open until its end arrives.</summary>
internal sealed class Decisions
{
    private readonly SortedDictionary<int, ScheduledEvent> unrecorded = [];
    private readonly Dictionary<int, OpenTask> open = [];
    private readonly HashSet<int> recordedTimers = [];
    private readonly List<int> cancelledTimers = [];
    private int nextId;

    public bool HasOpenTasks => open.Count > 0;

    public OpenTask Open(string name, Func<int, ScheduledEvent> decide)
    {
        var decision = Decide(decide);
        var task = new OpenTask(decision.Id, name);
        open.Add(decision.Id, task);
        return task;
    }

    public ScheduledEvent Decide(Func<int, ScheduledEvent> decide)
    {
        var decision = decide(nextId++);
        unrecorded.Add(decision.Id, decision);
        return decision;
    }

    public void CancelTimer(OpenTask timer, CancellationToken cancellation)
    {
        if (timer.Cancel(cancellation) && open.Remove(timer.Id) && recordedTimers.Remove(timer.Id))
        {
            cancelledTimers.Add(timer.Id);
        }
    }

    public bool HasDecided(ScheduledEvent recorded) =>
        unrecorded.TryGetValue(recorded.Id, out var decided) && IsSame(decided, recorded);

    /// <summary>Holds a decision of the history against the one that the code made now.</summary>
    public void Match(ScheduledEvent recorded)
    {
        if (!unrecorded.Remove(recorded.Id, out var decided))
        {
            throw new NonDeterministicOrchestrationException(
                $"the history has {recorded.Describe()} as number {recorded.Id}, but the code did not schedule it");
        }

        if (!IsSame(decided, recorded))
        {
            throw new NonDeterministicOrchestrationException(
                $"the history has {recorded.Describe()} as number {recorded.Id}, but the code scheduled {decided.Describe()}");
        }

        NoteRecorded(recorded);
    }

    public void Complete(int id, string? result)
    {
        if (Take(id) is { } task)
        {
            task.Complete(result);
        }
    }

    public void Fail(int id, TaskFailureDetails failure, Exception cause)
    {
        if (Take(id) is { } task)
        {
            task.Fail(failure, cause);
        }
    }

    /// <summary>The decisions that the history doesn't have yet; from now on it does.</summary>
    public List<ScheduledEvent> TakeUnrecorded()
    {
        List<ScheduledEvent> decisions = [.. unrecorded.Values];
        decisions.ForEach(NoteRecorded);
        unrecorded.Clear();
        return decisions;
    }

    public List<int> TakeCancelledTimers()
    {
        List<int> cancelled = [.. cancelledTimers];
        cancelledTimers.Clear();
        return cancelled;
    }

    public bool IsOpen(int id) => open.ContainsKey(id);

    private static bool IsSame(ScheduledEvent decided, ScheduledEvent recorded) =>
        string.Equals(decided.Describe(), recorded.Describe(), StringComparison.OrdinalIgnoreCase);

    private void NoteRecorded(ScheduledEvent recorded)
    {
        if (recorded is TimerCreated && open.ContainsKey(recorded.Id))
        {
            recordedTimers.Add(recorded.Id);
        }
    }

    private OpenTask? Take(int id)
    {
        recordedTimers.Remove(id);
        return open.Remove(id, out var task) ? task : null;
    }
}
