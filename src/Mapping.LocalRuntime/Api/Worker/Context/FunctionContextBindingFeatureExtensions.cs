using Mapping.LocalRuntime.Hosting.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var result = InvocationBindings.Of(context).Result;
        return result is T
            ? new BoundInvocationResult<T>(context)
            : throw new InvalidOperationException($"The function returned {result?.GetType().FullName ?? "nothing"}, not {typeof(T).FullName}.");
    }

    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new BoundInvocationResult(context);
    }

    public static IEnumerable<OutputBindingData<T>> GetOutputBindings<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.FunctionDefinition.OutputBindings.Values.Select(binding => new BoundOutput<T>(context, binding));
    }
}
