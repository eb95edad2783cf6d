using System.Reflection;
using Mapping.LocalRuntime.Hosting.Binding;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>The method of a function, ready to be called. No step of it leaves the caller's synchronization context: orchestrators run through here.</summary>
internal sealed class FunctionMethod(FunctionDescriptor function, IParameterBinder[] binders)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(function.Method);
    private readonly Func<object?, ValueTask<object?>> _awaiter = ResultAwaiter.For(function.Method.ReturnType);
    private readonly PropertyInfo? _httpOutput = function.Kind is FunctionKind.Http ? HttpOutput.Find(function.Method.ReturnType) : null;

    public async Task RunAsync(InvocationContext context)
    {
        var arguments = new object?[binders.Length];
        for (var index = 0; index < binders.Length; index++)
            arguments[index] = await binders[index].BindAsync(context);
        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        try
        {
            context.Bindings.Result = await _awaiter(_invoker.Invoke(instance, arguments.AsSpan()));
            if (_httpOutput is not null && context.Bindings.Result is { } result)
                context.Bindings.Outputs[_httpOutput.Name] = _httpOutput.GetValue(result);
        }
        finally
        {
            if (instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }
}
