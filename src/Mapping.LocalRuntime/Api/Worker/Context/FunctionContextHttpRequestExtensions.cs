using Mapping.LocalRuntime.Http.Data;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextHttpRequestExtensions
{
    private const string HttpBinding = "http";

    public static ValueTask<HttpRequestData?> GetHttpRequestDataAsync(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult<HttpRequestData?>(context.GetHttpContext() is { } http ? new KestrelRequestData(http.Request, context) : null);
    }

    public static HttpResponseData? GetHttpResponseData(this FunctionContext context) =>
        context.GetInvocationResult().Value as HttpResponseData
        ?? context.GetOutputBindings<HttpResponseData>().FirstOrDefault(output => output.BindingType == HttpBinding)?.Value;
}
