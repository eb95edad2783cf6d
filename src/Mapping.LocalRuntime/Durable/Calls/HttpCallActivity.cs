using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;
using Microsoft.Extensions.Primitives;

namespace Mapping.LocalRuntime.Durable.Calls;

/// <summary>The activity behind CallHttpAsync.</summary>
internal static class HttpCallActivity
{
    public const string Name = "BuiltIn::HttpActivity";

    private static readonly HttpClient Client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Timeout.InfiniteTimeSpan };

    public static async Task<object?> RunAsync(string? inputJson, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Deserialize<DurableHttpRequest>(inputJson ?? "null") ?? throw new ArgumentException("A request is needed.");
        return await HttpCallRetries.RunAsync(request.HttpRetryOptions, cancel => SendAsync(request, cancel), cancellationToken);
    }

    private static async Task<DurableHttpResponse> SendAsync(DurableHttpRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (request.Timeout is { } timeout)
            patience.CancelAfter(timeout);
        try
        {
            using var response = await Client.SendAsync(message, patience.Token);
            return new DurableHttpResponse(response.StatusCode)
            {
                Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => new StringValues([.. header.Value]), StringComparer.OrdinalIgnoreCase),
                Content = await response.Content.ReadAsStringAsync(patience.Token),
            };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Method} {request.Uri} has not answered within {request.Timeout:c}.", exception);
        }
    }

    private static HttpRequestMessage Message(DurableHttpRequest request)
    {
        var headers = request.Headers?.ToLookup(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        HttpRequestMessage message = new(request.Method, request.Uri);
        foreach (var (name, values) in headers?[false] ?? [])
            message.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        if (request.Content is { } content)
        {
            var mediaType = headers?[true].Select(header => header.Value.ToString()).FirstOrDefault() ?? "text/plain";
            message.Content = new StringContent(content);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        return message;
    }
}
