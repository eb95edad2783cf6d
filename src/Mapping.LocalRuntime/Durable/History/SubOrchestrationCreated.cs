namespace Mapping.LocalRuntime.Durable.History;

internal sealed record SubOrchestrationCreated(DateTime At, int Id, string Name, string InstanceId, string? Input, string? Version = null, Dictionary<string, string>? Tags = null) : ScheduledEvent(At, Id)
{
    public override string Describe() => $"sub-orchestration '{Name}'";
}
