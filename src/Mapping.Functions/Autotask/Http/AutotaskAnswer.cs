using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Autotask.Http;

/// <summary>What Autotask answered: a record to its end, a refusal as far as its words can matter.</summary>
/// <param name="IsWhole">Nothing follows what was read.</param>
internal sealed record AutotaskAnswer(HttpStatusCode Status, byte[] Start, bool IsWhole, RetryConditionHeaderValue? RetryAfter)
{
    private static readonly HttpRequestOptionsKey<AutotaskAnswer?> Key = new("answer");

    /// <summary>JSON is UTF-8, whatever character set a proxy's page claims to have.</summary>
    public string Body { get; } = Encoding.UTF8.GetString(Start);

    public static AutotaskAnswer? Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var answer) ? answer : null;

    public static void Forget(HttpRequestMessage request) => request.Options.Set(Key, null);

    public static async Task<AutotaskAnswer> ReadAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        var (bytes, isWhole) = response.IsSuccessStatusCode
            ? new HttpBodyStart(await WholeAsync(response, cancellationToken), IsWhole: true)
            : await HttpBodyStart.ReadAsync(response, cancellationToken);
        var answer = new AutotaskAnswer(response.StatusCode, WithoutMark(bytes), isWhole, response.Headers.RetryAfter);
        request.Options.Set(Key, answer);
        return answer;
    }

    private static byte[] WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static async Task<byte[]> WholeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        const int MaxBytes = 32 * 1024 * 1024;
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
