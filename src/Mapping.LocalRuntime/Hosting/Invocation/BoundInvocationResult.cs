using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class BoundInvocationResult(FunctionContext context) : InvocationResult
{
    public override object? Value
    {
        get => InvocationBindings.Of(context).Result;
        set => InvocationBindings.Of(context).Result = value;
    }
}
