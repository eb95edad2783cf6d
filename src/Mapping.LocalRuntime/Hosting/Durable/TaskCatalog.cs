using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Durable.Calls;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Hosting.Durable;

/// <summary>The app's orchestrators and activities as the engine calls them.</summary>
internal sealed class TaskCatalog : ITaskCatalog
{
    private readonly Dictionary<string, OrchestratorDelegate> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityDelegate> _activities = new(StringComparer.OrdinalIgnoreCase);
    private readonly FunctionInvoker _invoker;
    private readonly IServiceScopeFactory _scopes;

    public TaskCatalog(FunctionRegistry functions, FunctionSwitches switches, FunctionInvoker invoker, IServiceScopeFactory scopes)
    {
        _invoker = invoker;
        _scopes = scopes;
        var enabled = functions.All.Where(function => !switches.IsDisabled(function)).ToLookup(function => function.Kind);
        foreach (var function in enabled[FunctionKind.Orchestrator])
            _orchestrators[function.TaskName] = context => ReplayAsync(function, context);
        _activities[HttpCallActivity.Name] = (_, inputJson, cancellationToken) => HttpCallActivity.RunAsync(inputJson, cancellationToken);
        foreach (var function in enabled[FunctionKind.Activity])
            _activities[function.TaskName] = (context, inputJson, cancellationToken) => RunAsync(function, new ActivityInput(context, inputJson), cancellationToken);
    }

    public OrchestratorDelegate? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public ActivityDelegate? FindActivity(string name) => _activities.GetValueOrDefault(name);

    // The scope ends with the orchestrator's code; code that the engine drops between two episodes leaves its scope to the collector.
    private async Task<object?> ReplayAsync(FunctionDescriptor function, TaskOrchestrationContext orchestration)
    {
        using var scope = _scopes.CreateScope();
        var context = new InvocationContext(function, scope.ServiceProvider, CancellationToken.None) { TriggerValue = orchestration };
        await _invoker.ReplayAsync(context);
        return context.Bindings.Result;
    }

    private async Task<object?> RunAsync(FunctionDescriptor function, ActivityInput input, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var context = new InvocationContext(function, scope.ServiceProvider, cancellationToken) { TriggerValue = input };
        await _invoker.InvokeAsync(context);
        return context.Bindings.Result;
    }
}
