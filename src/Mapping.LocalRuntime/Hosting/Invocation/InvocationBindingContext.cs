using Mapping.LocalRuntime.Http.Binding;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class InvocationBindingContext(InvocationContext context) : BindingContext
{
    private IReadOnlyDictionary<string, object?>? _data;

    public override IReadOnlyDictionary<string, object?> BindingData => _data ??= context switch
    {
        { Http: { } http } => RequestBindingData.Of(http),
        { TriggerValue: ActivityInput activity } => new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = activity.Context.InstanceId },
        _ => new Dictionary<string, object?>(),
    };
}
