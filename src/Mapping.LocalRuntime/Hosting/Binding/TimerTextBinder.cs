using System.Reflection;
using System.Text.Json;
using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>A timer's own type or text instead of TimerInfo: both are made from its JSON.</summary>
internal sealed class TimerTextBinder(ParameterInfo parameter) : IParameterBinder
{
    public ValueTask<object?> BindAsync(InvocationContext context)
    {
        var json = JsonSerializer.Serialize(context.TriggerValue);
        return ValueTask.FromResult(parameter.ParameterType == typeof(string) ? json : JsonSerializer.Deserialize(json, parameter.ParameterType, JsonSerializerOptions.Web));
    }
}
