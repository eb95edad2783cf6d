using Yarp.ReverseProxy.Forwarder;

namespace Mapping.LocalHost.Http;

/// <summary>A request to a function: its invocation is announced to the worker, the request itself goes on to the worker's own server, which waits for the one of that id.</summary>
internal sealed partial class FunctionForwarder(IHttpForwarder forwarder, AppWorker worker, KeyGuard keys, HostSettings settings, RequestLimit limit, ILogger<FunctionForwarder> logger) : IDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null });
    private readonly ForwarderRequestConfig _forever = new() { ActivityTimeout = Timeout.InfiniteTimeSpan };
    private readonly IReadOnlyDictionary<string, string> _headers = settings.CustomHeaders;

    public async Task AnswerAsync(WorkerFunction function, HttpContext context)
    {
        foreach (var (name, value) in _headers)
            context.Response.Headers[name] = value;
        if (!keys.Allows(context, function.Trigger.AuthLevel))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (limit.IsExceededBy(context.Request))
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else if (HasHeaderBeyondAscii(context.Request))
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else
            await ForwardAsync(function, context);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>HTTP has no such header; between host and worker none passes, on Azure either.</summary>
    private static bool HasHeaderBeyondAscii(HttpRequest request) =>
        request.Headers.Any(header => header.Value.Any(value => value is not null && !System.Text.Ascii.IsValid(value)));

    private async Task ForwardAsync(WorkerFunction function, HttpContext context)
    {
        var invocation = new Invocation(Guid.NewGuid().ToString(), new TypedData { Http = new RpcHttp { Method = context.Request.Method } }, null, Values(context.Request));
        var invoked = worker.InvokeAsync(function, invocation, context.RequestAborted);
        context.Request.Headers[InvocationHeader] = invocation.Id;
        var error = await forwarder.SendAsync(context, worker.HttpUri, _client, _forever);
        if (error is ForwarderError.None)
            await AnswerFailureAsync(function, context, await invoked);
        else
            Refuse(function, context, invocation, error);
    }

    /// <summary>The worker's server answers an empty 200 for a function that throws.</summary>
    private async Task AnswerFailureAsync(WorkerFunction function, HttpContext context, InvocationResponse answer)
    {
        if (answer.Result.Status == StatusResult.Types.Status.Success)
            return;
        LogFailed(function.Name, answer.InvocationId, answer.Result.Exception?.Message ?? answer.Result.Status.ToString());
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentLength = 0;
        await context.Response.CompleteAsync();
    }

    /// <summary>The request has not come to the worker, or its answer not back.</summary>
    private void Refuse(WorkerFunction function, HttpContext context, Invocation invocation, ForwarderError error)
    {
        worker.Cancel(invocation.Id);
        var cause = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        if (!context.RequestAborted.IsCancellationRequested)
            LogFailed(function.Name, invocation.Id, $"{error}: {cause?.Message}");
        if (!context.Response.HasStarted)
            context.Response.StatusCode = RefusalIn(cause)?.StatusCode ?? StatusCodes.Status500InternalServerError;
    }

    /// <summary>The server's own refusal, such as of a body that turns out too large while it is read.</summary>
    private static BadHttpRequestException? RefusalIn(Exception? cause) => cause switch
    {
        null or BadHttpRequestException => cause as BadHttpRequestException,
        AggregateException several => several.InnerExceptions.Select(RefusalIn).FirstOrDefault(refusal => refusal is not null),
        _ => RefusalIn(cause.InnerException),
    };

    private static Dictionary<string, TypedData> Values(HttpRequest request)
    {
        var values = request.Query.Where(value => value.Key != "code").ToDictionary(value => value.Key, value => new TypedData { String = value.Value.ToString() }, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.RouteValues.Where(value => value.Value is not null))
            values[name] = new TypedData { String = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" };
        return values;
    }

    [LoggerMessage(LogLevel.Error, "Executed '{Function}' (Failed, Id={InvocationId}): {Reason}")]
    private partial void LogFailed(string function, string invocationId, string reason);
}
