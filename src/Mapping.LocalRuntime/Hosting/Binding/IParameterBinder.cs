using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting.Binding;

internal interface IParameterBinder
{
    ValueTask<object?> BindAsync(InvocationContext context);
}
