namespace Mapping.LocalRuntime.Durable;

/// <summary>What the app declared by attributes. Names match without case.</summary>
internal interface ITaskCatalog
{
    OrchestratorDelegate? FindOrchestrator(string name);

    ActivityDelegate? FindActivity(string name);
}
