namespace Mapping.LocalRuntime.Durable.History;

internal sealed record TimerCreated(DateTime At, int Id, DateTime FireAt) : ScheduledEvent(At, Id)
{
    public override string Describe() => "timer";
}
