using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>All that one step of an orchestrator changes.</summary>
internal sealed record StepOutcome(
    List<HistoryEvent> Events,
    List<ScheduledEvent> Decisions,
    List<int> CancelledTimers,
    string? CustomStatus,
    bool IsSuspended,
    string? SuspendReason,
    Completion? Completion,
    Continuation? Continuation);
