using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Binding;
using Mapping.LocalRuntime.Hosting.Invocation;
using Mapping.LocalRuntime.Http.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Http.Binding;

/// <summary>The request itself, as ASP.NET Core's or the worker's own type, whatever the parameter's name.</summary>
internal sealed class RequestBinder(Type type) : IParameterBinder
{
    public static bool Binds(Type type) => type == typeof(HttpRequest) || type == typeof(HttpRequestData);

    public ValueTask<object?> BindAsync(InvocationContext context)
    {
        if (context.Http is not { } http)
            return ValueTask.FromResult<object?>(null);
        if (type == typeof(HttpRequestData))
            return ValueTask.FromResult<object?>(new KestrelRequestData(http.Request, context));
        return context.InstanceServices.GetRequiredService<WorkerApplicationBuilder>().HasAspNetCoreIntegration
            ? ValueTask.FromResult<object?>(http.Request)
            : throw new InvalidOperationException($"Function {context.Function.Name} binds HttpRequest: call ConfigureFunctionsWebApplication() on the builder.");
    }
}
