using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;

namespace Mapping.LocalRuntime.Hosting.Binding;

internal sealed class ParameterConverterContext(Type targetType, object? source, FunctionContext functionContext) : ConverterContext
{
    public override Type TargetType { get; } = targetType;

    public override object? Source { get; } = source;

    public override FunctionContext FunctionContext { get; } = functionContext;

    public override IReadOnlyDictionary<string, object> Properties => ImmutableDictionary<string, object>.Empty;
}
