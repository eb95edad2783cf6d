using Microsoft.DurableTask;

namespace Mapping.Conformance;

/// <summary>Where a program declares what it is made of: an engine's own way is behind it.</summary>
internal interface IProgramRegistry
{
    void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run);

    void Activity<TInput, TOutput>(string name, Func<TInput, TOutput> run);
}
