using System.Reflection;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Hosting.Binding;

internal sealed class OrchestrationInputBinder(ParameterInfo parameter) : IParameterBinder
{
    private static readonly MethodInfo GetInputOf =
        typeof(OrchestrationInputBinder).GetMethod(nameof(GetInput), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly Func<TaskOrchestrationContext, object?> _input =
        GetInputOf.MakeGenericMethod(parameter.ParameterType).CreateDelegate<Func<TaskOrchestrationContext, object?>>();

    public ValueTask<object?> BindAsync(InvocationContext context)
    {
        var input = _input((TaskOrchestrationContext)context.TriggerValue!);
        return ValueTask.FromResult(input ?? (parameter.HasDefaultValue ? parameter.DefaultValue : null));
    }

    private static object? GetInput<T>(TaskOrchestrationContext context) => context.GetInput<T>();
}
