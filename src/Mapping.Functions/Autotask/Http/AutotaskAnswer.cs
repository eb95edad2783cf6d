using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Mapping.Functions.Autotask.Http;

/// <summary>What Autotask answered, read to its end.</summary>
internal sealed record AutotaskAnswer(HttpStatusCode Status, string Body, RetryConditionHeaderValue? RetryAfter)
{
    private static readonly HttpRequestOptionsKey<AutotaskAnswer?> Key = new("answer");

    public static AutotaskAnswer? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var answer) ? answer : null;

    public static void Forget(HttpRequestMessage request) => request.Options.Set(Key, null);

    public static async Task<AutotaskAnswer> ReadAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        const int MaxBytes = 32 * 1024 * 1024;
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        // JSON is UTF-8, whatever character set a proxy's page claims to have.
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)).TrimStart('\uFEFF');
        var answer = new AutotaskAnswer(response.StatusCode, body, response.Headers.RetryAfter);
        request.Options.Set(Key, answer);
        return answer;
    }
}
