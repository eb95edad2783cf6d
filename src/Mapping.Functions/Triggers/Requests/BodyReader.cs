using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Requests;

internal static class BodyReader
{
    /// <summary>The whole body, or null when it is larger than <paramref name="maxBytes"/>: never more than that is read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(maxBytes + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, maxBytes + 1), maxBytes + 1, throwOnEndOfStream: false, cancellationToken);
            // A bare null would become an empty memory, by way of a null array.
            return length > maxBytes ? default(ReadOnlyMemory<byte>?) : buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
