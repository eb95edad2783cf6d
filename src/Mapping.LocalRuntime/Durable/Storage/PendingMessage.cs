using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Storage;

internal sealed record PendingMessage(long Id, long Seq, HistoryEvent Event);
