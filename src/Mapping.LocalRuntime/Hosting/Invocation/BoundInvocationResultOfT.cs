using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class BoundInvocationResult<T>(FunctionContext context) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)InvocationBindings.Of(context).Result;
        set => InvocationBindings.Of(context).Result = value;
    }
}
