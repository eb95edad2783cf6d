using Mapping.LocalRuntime.Hosting.Binding;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;
using Mapping.LocalRuntime.Http.Answers;
using Mapping.LocalRuntime.Http.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Http;

/// <summary>One HTTP request to one function: key, room, invocation, answer.</summary>
internal sealed partial class HttpFunctionHandler(
    KeyGuard keys,
    RequestGate gate,
    FunctionInvoker invoker,
    InvocationDeadline deadline,
    BodyLimits limits,
    ILogger<HttpFunctionHandler> logger)
{
    public async Task HandleAsync(HttpContext http, FunctionDescriptor function)
    {
        gate.AddCustomHeaders(http.Response);
        if (!keys.Allows(http, ((HttpTriggerAttribute)function.Trigger).AuthLevel))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var room = await gate.EnterAsync(http.RequestAborted);
        if (room is { IsAcquired: false })
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else
            await InvokeAsync(http, function);
    }

    public async Task InvokeAsync(HttpContext http, FunctionDescriptor function)
    {
        using var cancellation = deadline.Start(http.RequestAborted);
        var context = new InvocationContext(function, http.RequestServices, cancellation.Token) { Http = http };
        context.Items[HttpContextItem.Key] = http;
        try
        {
            await invoker.InvokeAsync(context);
            await HttpResult.WriteAsync(context);
        }
        catch (Exception exception) when (FailureOf(exception, http) is var failure)
        {
            // Whatever a function throws becomes an answer.
            if (failure.Status == StatusCodes.Status500InternalServerError)
                LogFailed(function.Name, context.InvocationId, exception);
            else
                LogRefused(function.Name, context.InvocationId, failure.Status, exception.Message);
            await FailAsync(http, failure.Status, failure.Detail);
        }
    }

    private (int Status, string? Detail) FailureOf(Exception exception, HttpContext http) => exception switch
    {
        ParameterBindingException binding => (StatusCodes.Status400BadRequest, binding.Message),
        BadHttpRequestException request => (limits.StatusOf(request), null),
        OperationCanceledException when http.RequestAborted.IsCancellationRequested => (StatusCodes.Status499ClientClosedRequest, null),
        _ => (StatusCodes.Status500InternalServerError, null),
    };

    /// <summary>Keeps the headers that middleware has set. A response that is on its way already can only be cut off.</summary>
    private static async Task FailAsync(HttpContext http, int status, string? detail)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = status;
        http.Response.ContentLength = null;
        if (detail is not null)
            await Results.Problem(detail, statusCode: status).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Error, "Executed '{Function}' (Failed, Id={InvocationId})")]
    private partial void LogFailed(string function, string invocationId, Exception exception);

    [LoggerMessage(LogLevel.Information, "Refused '{Function}' (Id={InvocationId}, {Status}): {Reason}")]
    private partial void LogRefused(string function, string invocationId, int status, string reason);
}
