using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.History;

internal sealed record TaskFailed(DateTime At, int Id, TaskFailureDetails Failure) : HistoryEvent(At);
