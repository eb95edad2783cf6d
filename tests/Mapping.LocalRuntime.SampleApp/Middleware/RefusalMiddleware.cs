using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mapping.LocalRuntime.SampleApp.Middleware;

/// <summary>Answers in place of the function when the caller asks for it.</summary>
internal sealed class RefusalMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = await context.GetHttpRequestDataAsync();
        if (request?.Headers.Contains("X-Refuse") != true)
        {
            await next(context);
            return;
        }

        var response = request.CreateResponse(HttpStatusCode.PaymentRequired);
        response.Headers.Add("X-Refused-By", nameof(RefusalMiddleware));
        await response.WriteStringAsync("refused");
        context.GetInvocationResult().Value = response;
    }
}
