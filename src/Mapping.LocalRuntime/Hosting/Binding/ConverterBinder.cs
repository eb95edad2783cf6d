using System.Reflection;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>A parameter whose attribute, or whose type, names its converter.</summary>
internal sealed class ConverterBinder(ParameterInfo parameter, Type converterType) : IParameterBinder
{
    public async ValueTask<object?> BindAsync(InvocationContext context)
    {
        var converter = (IInputConverter)ActivatorUtilities.GetServiceOrCreateInstance(context.InstanceServices, converterType);
        var source = context.BindingContext.BindingData.GetValueOrDefault(parameter.Name!);
        var result = await converter.ConvertAsync(new ParameterConverterContext(parameter.ParameterType, source, context));
        return result.Status switch
        {
            ConversionStatus.Succeeded => result.Value,
            ConversionStatus.Failed when result.Error is ParameterBindingException known => throw new ParameterBindingException(parameter.Name!, known.Reason, known),
            ConversionStatus.Failed => throw new ParameterBindingException(parameter.Name!, result.Error!.Message, result.Error),
            _ => parameter.HasDefaultValue ? parameter.DefaultValue : null,
        };
    }
}
