using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting.Binding;

internal sealed class ValueBinder(Func<InvocationContext, object?> value) : IParameterBinder
{
    public ValueTask<object?> BindAsync(InvocationContext context) => ValueTask.FromResult(value(context));
}
