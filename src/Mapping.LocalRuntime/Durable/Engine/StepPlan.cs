using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage.Writes;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>A step as it goes to disk, and what follows once it is there.</summary>
internal sealed class StepPlan
{
    public required List<InstanceMessage> Consumed { get; init; }

    public required StepOutcome Outcome { get; init; }

    public required ExecutionStarted FirstEvent { get; init; }

    public required StepWrite Write { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>Messages that the instance gets again, before any that came meanwhile.</summary>
    public List<InstanceMessage> PutBack { get; } = [];

    public List<LiveInstance> Children { get; } = [];

    public List<(LiveInstance Target, InstanceMessage Message)> Messages { get; } = [];
}
