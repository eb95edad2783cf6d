using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;

namespace Mapping.Conformance;

internal sealed class LocalRegistry(DictionaryCatalog catalog) : IProgramRegistry
{
    public void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> run) =>
        catalog.Orchestrator(name, context => run(context, context.GetInput<TInput>()!));

    public void Activity<TInput, TOutput>(string name, Func<TInput, TOutput> run) => catalog.Activity(name, run);
}
