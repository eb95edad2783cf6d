using Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;

namespace Mapping.LocalRuntime.Durable.Calls;

/// <summary>Makes a call again as its options say; without options it is made once.</summary>
internal static class HttpCallRetries
{
    public static async Task<DurableHttpResponse> RunAsync(HttpRetryOptions? options, Func<CancellationToken, Task<DurableHttpResponse>> send, CancellationToken cancellationToken)
    {
        if (options is not { MaxNumberOfAttempts: > 1 })
            return await send(cancellationToken);
        var end = TimeProvider.System.GetUtcNow() + Min(options.RetryTimeout, TimeSpan.FromDays(1));
        var wait = options.FirstRetryInterval;
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt >= options.MaxNumberOfAttempts || TimeProvider.System.GetUtcNow() + wait > end;
            try
            {
                var response = await send(cancellationToken);
                if (isLast || !Wants(options, response))
                    return response;
            }
            catch (Exception exception) when (!isLast && exception is (HttpRequestException or TimeoutException))
            {
                wait = Min(wait, options.MaxRetryInterval);
            }

            await Task.Delay(wait, cancellationToken);
            wait = Min(wait * options.BackoffCoefficient, options.MaxRetryInterval);
        }
    }

    private static bool Wants(HttpRetryOptions options, DurableHttpResponse response) =>
        options.StatusCodesToRetry.Count == 0 ? (int)response.StatusCode >= 500 : options.StatusCodesToRetry.Contains(response.StatusCode);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
