namespace Mapping.LocalRuntime.Durable.Storage;

internal sealed record PendingActivity(long Seq, int TaskId, string Name, string? Input, string? TraceParent, int Attempts);
