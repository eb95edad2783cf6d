using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal sealed class ExecutorFactory(ITaskCatalog catalog, OrchestrationEnvironment environment)
{
    public OrchestrationExecutor Create(string instanceId, ExecutionStarted started, Action onIllegalAwait) =>
        new(instanceId, started, catalog.FindOrchestrator(started.Name), environment, onIllegalAwait);
}
