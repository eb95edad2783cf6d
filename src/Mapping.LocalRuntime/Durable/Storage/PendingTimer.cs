namespace Mapping.LocalRuntime.Durable.Storage;

internal sealed record PendingTimer(long Seq, int TaskId, DateTime Created, DateTime FireAt);
