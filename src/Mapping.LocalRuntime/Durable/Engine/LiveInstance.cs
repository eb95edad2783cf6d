using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>
/// An instance that has not ended: its mailbox, and whose turn it is. One step at a time; what a step reads and writes here
/// needs no lock while the turn is taken.
/// </summary>
internal sealed class LiveInstance(long seq, string id, string name, DateTime created)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<InstanceMessage> mailbox = [];
    private Turn turn = Turn.Taken;
    private bool wanted;

    // An instance begins taken: by the commit that creates it.
    private enum Turn
    {
        Idle,
        Ready,
        Taken,
        Over,
    }

    public long Seq => seq;

    public string Id => id;

    public string Name => name;

    public DateTime Created => created;

    /// <summary>The instance that it is a sub-orchestration of.</summary>
    public long? Parent { get; init; }

    public OrchestrationRuntimeStatus Status { get; set; } = OrchestrationRuntimeStatus.Pending;

    /// <summary>Steps in the history; the first event alone is one.</summary>
    public int Steps { get; set; } = 1;

    /// <summary>A scheduled start that has not come yet: messages wait for it.</summary>
    public bool IsHeld { get; set; }

    public DateTime LastStepAt { get; set; }

    public ExecutionStarted? FirstEvent { get; set; }

    public OrchestrationExecutor? Executor { get; set; }

    /// <summary>Attempts at the next step that ended the process or failed inside the engine.</summary>
    public int Attempts { get; set; }

    public string? LastFault { get; set; }

    /// <summary>Found at start-up: its next step may be what ended the last process.</summary>
    public bool IsRecovered { get; set; }

    /// <summary>The timers that are set, by task number.</summary>
    public Dictionary<int, TimerHandle> Timers { get; } = [];

    public bool IsOver
    {
        get
        {
            lock (gate)
            {
                return turn == Turn.Over;
            }
        }
    }

    public Task WhenStarted => started.Task;

    public Task WhenEnded => ended.Task;

    /// <summary>True when the instance became ready by this and must be queued.</summary>
    public bool Post(InstanceMessage message, out bool isOver)
    {
        lock (gate)
        {
            isOver = turn == Turn.Over;
            if (isOver)
            {
                return false;
            }

            mailbox.Add(message);
            return BecomeReady();
        }
    }

    public bool Wake()
    {
        lock (gate)
        {
            wanted = true;
            return BecomeReady();
        }
    }

    public bool Release()
    {
        lock (gate)
        {
            IsHeld = false;
            wanted = true;
            return BecomeReady();
        }
    }

    public List<InstanceMessage> TakeTurn()
    {
        lock (gate)
        {
            var messages = mailbox;
            mailbox = [];
            turn = Turn.Taken;
            wanted = false;
            return messages;
        }
    }

    /// <summary>True when more has arrived meanwhile.</summary>
    public bool EndTurn()
    {
        lock (gate)
        {
            turn = Turn.Idle;
            return BecomeReady();
        }
    }

    /// <summary>The messages wait, before any others, for a step that begins without an executor.</summary>
    public void PutBack(List<InstanceMessage> messages)
    {
        lock (gate)
        {
            mailbox = [.. messages, .. mailbox];
            Executor = null;
        }
    }

    public void Retry()
    {
        lock (gate)
        {
            turn = Turn.Ready;
        }
    }

    /// <summary>The end. Answers the messages that came too late.</summary>
    public List<InstanceMessage> End()
    {
        lock (gate)
        {
            turn = Turn.Over;
            Executor = null;
            var late = mailbox;
            mailbox = [];
            return late;
        }
    }

    public void Evict()
    {
        lock (gate)
        {
            if (turn == Turn.Idle)
            {
                Executor = null;
            }
        }
    }

    public void AnnounceStart() => started.TrySetResult();

    public void AnnounceEnd()
    {
        started.TrySetResult();
        ended.TrySetResult();
    }

    private bool BecomeReady()
    {
        var hasWork = wanted || mailbox.Count > 0;
        if (turn != Turn.Idle || !hasWork || (IsHeld && !mailbox.Exists(message => message.Event is ExecutionTerminated)))
        {
            return false;
        }

        turn = Turn.Ready;
        return true;
    }
}
