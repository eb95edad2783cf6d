using System.Buffers.Text;
using System.Text;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>Where a page ended. It holds a position only: whose list it is comes from the caller each time, so that a token of another tenant shows nothing of it.</summary>
internal static class ContinuationToken
{
    public static string? Write(string? position) =>
        position is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));

    /// <summary>Null when it is none of ours.</summary>
    public static string? Read(string token)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length))
        {
            return null;
        }

        var position = Encoding.UTF8.GetString(bytes, 0, length);
        return position.Length > 0 && position.All(c => c is > ' ' and <= '~') ? position : null;
    }
}
