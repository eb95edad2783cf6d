using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.History;

internal sealed record SubOrchestrationFailed(DateTime At, int Id, TaskFailureDetails Failure) : HistoryEvent(At);
