namespace Mapping.LocalRuntime.Durable.History;

internal sealed record EventSent(DateTime At, int Id, string InstanceId, string Name, string? Input) : ScheduledEvent(At, Id)
{
    public override string Describe() => $"event '{Name}'";
}
