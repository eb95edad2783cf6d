using System.Reflection;
using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>A parameter without an attribute: from the trigger's data of that name, such as a route value.</summary>
internal sealed class BindingDataBinder(ParameterInfo parameter) : IParameterBinder
{
    private readonly bool _nullable = !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;

    public ValueTask<object?> BindAsync(InvocationContext context) => ValueTask.FromResult(Bind(context));

    private object? Bind(InvocationContext context)
    {
        if (context.BindingContext.BindingData.TryGetValue(parameter.Name!, out var data) && data is not null)
            return TextConversion.Convert(parameter.Name!, data.ToString()!, parameter.ParameterType);
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        return _nullable ? null : throw new ParameterBindingException(parameter.Name!, "a value is required.");
    }
}
