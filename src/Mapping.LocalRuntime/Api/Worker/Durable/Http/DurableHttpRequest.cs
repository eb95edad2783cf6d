using System.Text.Json.Serialization;
using Mapping.LocalRuntime.Durable.Calls;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;

/// <summary>One HTTP call of an orchestration. With the asynchronous pattern an answer 202 is followed until it is another one.</summary>
public class DurableHttpRequest
{
    public DurableHttpRequest(HttpMethod method, Uri uri)
        : this(method, uri, null)
    {
    }

    [JsonConstructor]
    public DurableHttpRequest(HttpMethod method, Uri uri, IDictionary<string, StringValues>? headers, bool asynchronousPatternEnabled = false)
    {
        Method = method;
        Uri = uri;
        Headers = headers;
        AsynchronousPatternEnabled = asynchronousPatternEnabled;
    }

    [JsonPropertyName("method")]
    [JsonConverter(typeof(HttpMethodConverter))]
    public HttpMethod Method { get; }

    [JsonPropertyName("uri")]
    public Uri Uri { get; }

    [JsonPropertyName("headers")]
    [JsonConverter(typeof(HttpHeadersConverter))]
    public IDictionary<string, StringValues>? Headers { get; set; }

    [JsonPropertyName("content")]
    public string? Content { get; set; }

    [JsonPropertyName("asynchronousPatternEnabled")]
    public bool AsynchronousPatternEnabled { get; set; }

    [JsonPropertyName("retryOptions")]
    public HttpRetryOptions? HttpRetryOptions { get; set; }

    [JsonPropertyName("timeout")]
    public TimeSpan? Timeout { get; set; }
}
