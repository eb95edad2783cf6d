using System.Globalization;
using System.Net;
using Mapping.LocalRuntime.Durable.Calls;
using Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;
using Microsoft.Extensions.Primitives;

namespace Microsoft.DurableTask;

public static class TaskOrchestrationContextExtensionMethods
{
    /// <summary>How long a 202 without Retry-After is waited for.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    public static async Task<DurableHttpResponse> CallHttpAsync(this TaskOrchestrationContext context, DurableHttpRequest request)
    {
        var response = await context.CallActivityAsync<DurableHttpResponse>(HttpCallActivity.Name, request);
        while (request.AsynchronousPatternEnabled && response is { StatusCode: HttpStatusCode.Accepted, Headers: { } headers })
        {
            await context.CreateTimer(context.CurrentUtcDateTime + (RetryAfter(headers) ?? LookAgain), CancellationToken.None);
            if (!headers.TryGetValue("Location", out var location))
                return response;
            DurableHttpRequest next = new(HttpMethod.Get, new Uri(location.ToString()), request.Headers, request.AsynchronousPatternEnabled);
            response = await context.CallActivityAsync<DurableHttpResponse>(HttpCallActivity.Name, next);
        }

        return response;
    }

    public static Task<DurableHttpResponse> CallHttpAsync(
        this TaskOrchestrationContext context, HttpMethod method, Uri uri, string? content = null, HttpRetryOptions? retryOptions = null) =>
        context.CallHttpAsync(new DurableHttpRequest(method, uri) { Content = content, HttpRetryOptions = retryOptions });

    public static Task<DurableHttpResponse> CallHttpAsync(
        this TaskOrchestrationContext context,
        HttpMethod method,
        Uri uri,
        string? content = null,
        HttpRetryOptions? retryOptions = null,
        bool asynchronousPatternEnabled = false) =>
        context.CallHttpAsync(new DurableHttpRequest(method, uri, null, asynchronousPatternEnabled) { Content = content, HttpRetryOptions = retryOptions });

    private static TimeSpan? RetryAfter(IDictionary<string, StringValues> headers) =>
        headers.TryGetValue("Retry-After", out var text) && int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
