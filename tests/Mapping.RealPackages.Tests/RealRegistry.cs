using Mapping.Conformance;
using Microsoft.DurableTask;

namespace Mapping.RealPackages.Tests;

internal sealed class RealRegistry(DurableTaskRegistry tasks) : IProgramRegistry
{
    public void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run) => tasks.AddOrchestratorFunc(name, run!);

    public void Activity<TInput, TOutput>(string name, Func<TInput, TOutput> run) => tasks.AddActivityFunc<TInput, TOutput>(name, (_, input) => run(input!));
}
