using System.Net;
using System.Text.Json.Serialization;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;

/// <summary>When a call is made again: on a timeout, a failed connection, and the statuses named, or on any 5xx when none is.</summary>
public class HttpRetryOptions(IList<HttpStatusCode>? statusCodesToRetry = null)
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(6);

    [JsonPropertyName("FirstRetryInterval")]
    public TimeSpan FirstRetryInterval { get; set; }

    [JsonPropertyName("MaxRetryInterval")]
    public TimeSpan MaxRetryInterval { get; set; } = LongestInterval;

    [JsonPropertyName("BackoffCoefficient")]
    public double BackoffCoefficient { get; set; } = 1;

    [JsonPropertyName("RetryTimeout")]
    public TimeSpan RetryTimeout { get; set; } = TimeSpan.MaxValue;

    [JsonPropertyName("MaxNumberOfAttempts")]
    public int MaxNumberOfAttempts { get; set; }

    [JsonPropertyName("StatusCodesToRetry")]
    public IList<HttpStatusCode> StatusCodesToRetry { get; } = statusCodesToRetry ?? [];
}
