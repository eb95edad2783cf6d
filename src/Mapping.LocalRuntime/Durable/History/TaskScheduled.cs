namespace Mapping.LocalRuntime.Durable.History;

internal sealed record TaskScheduled(DateTime At, int Id, string Name, string? Input, string? TraceParent = null) : ScheduledEvent(At, Id)
{
    public override string Describe() => $"activity '{Name}'";
}
