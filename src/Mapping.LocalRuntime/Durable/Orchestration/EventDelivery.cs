using Mapping.LocalRuntime.Durable.History;
using Core = DurableTask.Core.Exceptions;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>Brings what happened to the orchestrator's code; while it is suspended, that waits.</summary>
internal sealed class EventDelivery(DurableOrchestrationContext context)
{
    private readonly Queue<HistoryEvent> heldBack = new();

    public bool IsSuspended { get; private set; }

    public string? SuspendReason { get; private set; }

    public void Suspend(string? reason)
    {
        IsSuspended = true;
        SuspendReason = reason;
    }

    public void Resume()
    {
        IsSuspended = false;
        SuspendReason = null;
        while (heldBack.TryDequeue(out var e))
        {
            Deliver(e);
        }
    }

    public void Deliver(HistoryEvent e)
    {
        if (IsSuspended)
        {
            heldBack.Enqueue(e);
            return;
        }

        switch (e)
        {
            case TaskCompleted completed:
                context.Decisions.Complete(completed.Id, completed.Result);
                break;
            case TaskFailed failed:
                context.Decisions.Fail(failed.Id, failed.Failure, new Core.TaskFailedException(failed.Failure.ErrorMessage));
                break;
            case TimerFired fired:
                context.Decisions.Complete(fired.Id, null);
                break;
            case SubOrchestrationCompleted completed:
                context.Decisions.Complete(completed.Id, completed.Result);
                break;
            case SubOrchestrationFailed failed:
                context.Decisions.Fail(failed.Id, failed.Failure, new Core.SubOrchestrationFailedException(failed.Failure.ErrorMessage));
                break;
            case EventRaised raised:
                context.Events.Raise(raised.Name, raised.Input);
                break;
        }
    }
}
