using System.Reflection;
using System.Text.Json;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Hosting.Binding;

internal sealed class ActivityInputBinder(ParameterInfo parameter) : IParameterBinder
{
    public ValueTask<object?> BindAsync(InvocationContext context)
    {
        var activity = (ActivityInput)context.TriggerValue!;
        try
        {
            return ValueTask.FromResult(context.InstanceServices.GetRequiredService<DataConverter>().Deserialize(activity.Json, parameter.ParameterType));
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException(
                $"The input of activity '{activity.Context.Name}' does not bind to '{parameter.Name}' of type {parameter.ParameterType.FullName}.", exception);
        }
    }
}
