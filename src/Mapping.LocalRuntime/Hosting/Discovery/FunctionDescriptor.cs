using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>One method with a [Function] attribute and its trigger.</summary>
internal sealed class FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger, FunctionKind kind)
{
    private FunctionDefinition? _definition;

    public string Name { get; } = name;

    public MethodInfo Method { get; } = method;

    public ParameterInfo TriggerParameter { get; } = triggerParameter;

    public TriggerBindingAttribute Trigger { get; } = trigger;

    public FunctionKind Kind { get; } = kind;

    public FunctionDefinition Definition => _definition ??= new WorkerFunctionDefinition(this);

    /// <summary>The name that orchestrations use; the trigger may give another one than the function's.</summary>
    public string TaskName => Trigger switch
    {
        OrchestrationTriggerAttribute { Orchestration: { Length: > 0 } orchestration } => orchestration,
        ActivityTriggerAttribute { Activity: { Length: > 0 } activity } => activity,
        _ => Name,
    };

    public string TriggerType => BindingTypes.Of(Trigger);

    public bool UsesDurable =>
        Kind is FunctionKind.Orchestrator or FunctionKind.Activity
        || Method.GetParameters().Any(parameter => parameter.IsDefined(typeof(DurableClientAttribute)));
}
