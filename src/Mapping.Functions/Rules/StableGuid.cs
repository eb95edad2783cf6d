using System.Security.Cryptography;
using System.Text;

namespace Mapping.Functions.Rules;

/// <summary>A GUID derived from words, the same for ever (RFC 9562, version 8).</summary>
internal static class StableGuid
{
    public static Guid From(params ReadOnlySpan<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            text.Append(word.Length).Append(':').Append(word);
        }

        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
