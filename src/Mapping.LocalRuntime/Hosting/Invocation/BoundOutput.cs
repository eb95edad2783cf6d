using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class BoundOutput<T>(FunctionContext context, BindingMetadata binding) : OutputBindingData<T>
{
    public override string BindingType => binding.Type;

    public override string Name => binding.Name;

    public override T? Value
    {
        get => InvocationBindings.Of(context).Outputs.GetValueOrDefault(Name) is T value ? value : default;
        set => InvocationBindings.Of(context).Outputs[Name] = value;
    }
}
