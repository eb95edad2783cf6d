using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mapping.LocalRuntime.SampleApp.Middleware;

internal sealed class StampMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            http.Response.Headers["X-Function"] = context.FunctionDefinition.Name;
            http.Response.Headers["X-Invocation"] = context.InvocationId;
        }

        await next(context);
    }
}
