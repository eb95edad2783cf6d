namespace Mapping.Functions.Texts;

/// <summary>The body of an answer that says no: read as far as its words can matter, however long it is.</summary>
/// <param name="IsWhole">Nothing follows.</param>
internal sealed record HttpBodyStart(byte[] Bytes, bool IsWhole)
{
    /// <summary>A sentence takes a few hundred bytes; what is longer by a thousand times tells no more.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads the start and leaves it as the answer's content.</summary>
    public static async Task<HttpBodyStart> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(response.Content.Headers.ContentLength ?? MaxBytes, MaxBytes) + 1];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var start = new HttpBodyStart(buffer[..Math.Min(length, MaxBytes)], length <= MaxBytes);
        var type = response.Content.Headers.ContentType;
        response.Content = new ByteArrayContent(start.Bytes) { Headers = { ContentType = type } };
        return start;
    }
}
