namespace Mapping.LocalHost.Hub;

/// <summary>What the client sees of an instance.</summary>
internal static class InstanceStates
{
    // As DurableTask.Core has it for an instance that has not ended.
    public static readonly DateTime Never = DateTime.MaxValue.ToUniversalTime();

    public static bool IsLive(OrchestrationStatus status) =>
        status is OrchestrationStatus.Pending or OrchestrationStatus.Running or OrchestrationStatus.Suspended or OrchestrationStatus.ContinuedAsNew;

    public static OrchestrationState Of(ExecutionStartedEvent started, DateTime now) => new()
    {
        OrchestrationInstance = started.OrchestrationInstance,
        ParentInstance = started.ParentInstance,
        Name = started.Name,
        Version = started.Version,
        Input = started.Input,
        Tags = started.Tags,
        OrchestrationStatus = OrchestrationStatus.Pending,
        ScheduledStartTime = started.ScheduledStartTime,
        CreatedTime = now,
        LastUpdatedTime = now,
        CompletedTime = Never,
    };

    /// <summary>As Azure Storage has it: while an instance lives, its output is why it was suspended or resumed last.</summary>
    public static void Explain(OrchestrationState state, IEnumerable<HistoryEvent> history)
    {
        var last = history.LastOrDefault(step => step is ExecutionSuspendedEvent or ExecutionResumedEvent);
        if (IsLive(state.OrchestrationStatus))
            state.Output = (last as ExecutionSuspendedEvent)?.Reason ?? (last as ExecutionResumedEvent)?.Reason;
    }

    /// <summary>DurableTask.Core stamps a state with the system's time; the hub's own clock is the one that counts.</summary>
    public static void Stamp(OrchestrationState state, DateTime now)
    {
        state.LastUpdatedTime = now;
        if (!IsLive(state.OrchestrationStatus))
            state.CompletedTime = now;
    }
}
