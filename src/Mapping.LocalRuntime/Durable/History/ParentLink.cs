namespace Mapping.LocalRuntime.Durable.History;

/// <summary>Whom a sub-orchestration reports to: <see cref="Seq"/> is one life of the parent, an instance id may be reused.</summary>
internal sealed record ParentLink(long Seq, int TaskId, string Name, string InstanceId);
