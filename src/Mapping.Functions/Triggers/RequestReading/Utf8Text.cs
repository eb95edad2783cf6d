using System.Buffers;
using System.Text;

namespace Mapping.Functions.Triggers.RequestReading;

internal static class Utf8Text
{
    /// <summary>The offset of the first byte that is not UTF-8; the length when there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (offset < text.Length && Rune.DecodeFromUtf8(text[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}
