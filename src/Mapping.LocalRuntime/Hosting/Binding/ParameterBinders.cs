using System.Reflection;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;
using Mapping.LocalRuntime.Http.Binding;
using Mapping.LocalRuntime.Http.Management;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>Chooses how each parameter of a function gets its value.</summary>
internal static class ParameterBinders
{
    public static IParameterBinder[] For(FunctionDescriptor function)
    {
        var parameters = function.Method.GetParameters();
        var input = function.Kind is FunctionKind.Orchestrator ? parameters.FirstOrDefault(IsOrchestrationInput) : null;
        return [.. parameters.Select(parameter => parameter == input ? new OrchestrationInputBinder(parameter) : For(function, parameter))];
    }

    private static IParameterBinder For(FunctionDescriptor function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (ConverterOf(parameter) is { } converter)
            return new ConverterBinder(parameter, converter);
        if (type == typeof(FunctionContext))
            return new ValueBinder(context => context);
        if (type == typeof(CancellationToken))
            return new ValueBinder(context => context.CancellationToken);
        if (parameter.IsDefined(typeof(DurableClientAttribute)))
            return DurableClient(function, parameter);
        if (RequestBinder.Binds(type))
            return new RequestBinder(type);
        if (parameter == function.TriggerParameter)
            return Trigger(function, parameter);
        if (type == typeof(TaskActivityContext))
            return new ValueBinder(context => ((ActivityInput)context.TriggerValue!).Context);
        return new BindingDataBinder(parameter);
    }

    private static IParameterBinder Trigger(FunctionDescriptor function, ParameterInfo parameter) => function.Kind switch
    {
        FunctionKind.Http => new BodyBinder(parameter),
        FunctionKind.Activity => parameter.ParameterType == typeof(TaskActivityContext)
            ? new ValueBinder(context => ((ActivityInput)context.TriggerValue!).Context)
            : new ActivityInputBinder(parameter),
        FunctionKind.Timer when parameter.ParameterType == typeof(TimerInfo) => new ValueBinder(context => context.TriggerValue),
        FunctionKind.Timer => new TimerTextBinder(parameter),
        FunctionKind.Orchestrator when parameter.ParameterType == typeof(TaskOrchestrationContext) => new ValueBinder(context => context.TriggerValue),
        _ => throw new LocalRuntimeException($"Function {function.Name}: the trigger does not bind to {parameter.ParameterType.FullName}."),
    };

    private static ValueBinder DurableClient(FunctionDescriptor function, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(DurableTaskClient)
            ? new ValueBinder(context => ClientAddresses.Attach(
                context.InstanceServices.GetRequiredService<DurableTaskClient>(), context.InstanceServices.GetRequiredService<ManagementAddress>()))
            : throw new LocalRuntimeException($"Function {function.Name}: [DurableClient] binds to {nameof(DurableTaskClient)}, not to {parameter.ParameterType.Name}.");

    private static Type? ConverterOf(ParameterInfo parameter) =>
        (parameter.GetCustomAttribute<InputConverterAttribute>() ?? parameter.ParameterType.GetCustomAttribute<InputConverterAttribute>())?.ConverterType;

    private static bool IsOrchestrationInput(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(FunctionContext)
        && parameter.ParameterType != typeof(CancellationToken)
        && !parameter.IsDefined(typeof(OrchestrationTriggerAttribute))
        && !parameter.IsDefined(typeof(DurableClientAttribute));
}
