namespace Mapping.LocalRuntime.Durable.History;

/// <summary>What the orchestrator decided to do; <see cref="Id"/> counts its decisions, so a replay must decide the same.</summary>
internal abstract record ScheduledEvent(DateTime At, int Id) : HistoryEvent(At)
{
    /// <summary>Kind and target of the decision, as named in messages about code that is not deterministic.</summary>
    public abstract string Describe();
}
