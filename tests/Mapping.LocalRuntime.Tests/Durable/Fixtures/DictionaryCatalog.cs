using System.Text.Json;
using Mapping.LocalRuntime.Durable;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Tests.Durable.Fixtures;

/// <summary>Orchestrators and activities as delegates, bound as the host binds them.</summary>
internal sealed class DictionaryCatalog : ITaskCatalog
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    private readonly Dictionary<string, OrchestratorDelegate> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityDelegate> activities = new(StringComparer.OrdinalIgnoreCase);

    public DictionaryCatalog Orchestrator<T>(string name, Func<TaskOrchestrationContext, Task<T>> run)
    {
        orchestrators[name] = async context => await run(context);
        return this;
    }

    public DictionaryCatalog Orchestrator(string name, Func<TaskOrchestrationContext, Task> run)
    {
        orchestrators[name] = async context =>
        {
            await run(context);
            return null;
        };
        return this;
    }

    public DictionaryCatalog Activity<TInput, TResult>(string name, Func<TInput, Task<TResult>> run)
    {
        activities[name] = async (_, input, _) => await run(input is null ? default! : JsonSerializer.Deserialize<TInput>(input, Json)!);
        return this;
    }

    public DictionaryCatalog Activity<TInput, TResult>(string name, Func<TInput, TResult> run) =>
        Activity<TInput, TResult>(name, input => Task.FromResult(run(input)));

    public DictionaryCatalog Raw(string name, ActivityDelegate run)
    {
        activities[name] = run;
        return this;
    }

    public OrchestratorDelegate? FindOrchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public ActivityDelegate? FindActivity(string name) => activities.GetValueOrDefault(name);
}
