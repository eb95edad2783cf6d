using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable;

/// <summary>Runs the orchestrator function once over the given (replaying) context; the engine serialises the result.</summary>
internal delegate Task<object?> OrchestratorDelegate(TaskOrchestrationContext context);
