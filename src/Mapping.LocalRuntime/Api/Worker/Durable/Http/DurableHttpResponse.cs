using System.Net;
using System.Text.Json.Serialization;
using Mapping.LocalRuntime.Durable.Calls;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;

public class DurableHttpResponse(HttpStatusCode statusCode)
{
    [JsonPropertyName("statusCode")]
    public HttpStatusCode StatusCode { get; } = statusCode;

    [JsonPropertyName("headers")]
    [JsonConverter(typeof(HttpHeadersConverter))]
    public IDictionary<string, StringValues>? Headers { get; init; }

    [JsonPropertyName("content")]
    public string? Content { get; init; }
}
