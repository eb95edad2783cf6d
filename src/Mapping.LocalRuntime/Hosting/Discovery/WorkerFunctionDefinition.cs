using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

internal sealed class WorkerFunctionDefinition(FunctionDescriptor function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.DefaultValue))];

    public override string PathToAssembly { get; } = function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint { get; } = FunctionDiscovery.EntryPoint(function.Method);

    public override string Id { get; } = function.Name;

    public override string Name { get; } = function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = Inputs(function);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = Outputs(function);

    private static ImmutableDictionary<string, BindingMetadata> Inputs(FunctionDescriptor function) =>
        function.Method.GetParameters()
            .Select(parameter => (parameter.Name, Attribute: parameter.GetCustomAttribute<BindingAttribute>()))
            .Where(parameter => parameter.Attribute is not null)
            .ToImmutableDictionary(
                parameter => parameter.Name!,
                BindingMetadata (parameter) => new WorkerBindingMetadata(parameter.Name!, BindingTypes.Of(parameter.Attribute!), BindingDirection.In));

    private static ImmutableDictionary<string, BindingMetadata> Outputs(FunctionDescriptor function)
    {
        if (function.Kind is not FunctionKind.Http || function.Method.ReturnType is var returned && (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask)))
            return ImmutableDictionary<string, BindingMetadata>.Empty;
        var name = HttpOutput.Find(function.Method.ReturnType)?.Name ?? HttpOutput.Return;
        return ImmutableDictionary<string, BindingMetadata>.Empty.Add(name, new WorkerBindingMetadata(name, BindingTypes.Http, BindingDirection.Out));
    }
}
