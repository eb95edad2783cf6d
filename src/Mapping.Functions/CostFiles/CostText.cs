using System.Text;

namespace Mapping.Functions.CostFiles;

/// <summary>Finds out what a text is written in, and where its header stands.</summary>
internal static class CostText
{
    private const int MostStart = 64 * 1024;
    private static readonly byte[] Separators = [.. ",;\t|"u8];

    /// <exception cref="CostFileException">It is no text of ours.</exception>
    public static async Task<ICostRows> OpenAsync(Stream bytes, CancellationToken cancellationToken)
    {
        var text = await ToUtf8Async(bytes, cancellationToken);
        var buffer = new byte[MostStart];
        var length = await text.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var start = buffer.AsMemory(0, length);
        char? said = null;
        var skipped = 0L;
        while (IsBeforeHeader(start.Span, ref said, out var line))
        {
            skipped += line < start.Length ? 1 : 0;
            start = start[Math.Min(line + 1, start.Length)..];
        }

        if (start.IsEmpty)
        {
            throw new CostFileException("The file is empty.");
        }

        if (start.Span.Contains((byte)0))
        {
            throw new CostFileException(
                "The header has no column CustomerId. The file is no text: send Partner Center's invoice reconciliation or daily rated usage file as CSV, gzip, zip or JSON lines.");
        }

        var rest = new PrefixedStream(start, text);
        return start.Span.TrimStart(" \t"u8)[0] is (byte)'{' or (byte)'['
            ? await JsonCostRows.OpenAsync(rest, skipped, cancellationToken)
            : await CsvCostRows.OpenAsync(rest, said ?? SeparatorOf(start.Span), skipped, cancellationToken);
    }

    private static async Task<Stream> ToUtf8Async(Stream bytes, CancellationToken cancellationToken)
    {
        var mark = new byte[4];
        var length = await bytes.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellationToken);
        var (encoding, marks) = mark switch
        {
            [0xEF, 0xBB, 0xBF, _] => (null, 3),
            [0xFF, 0xFE, 0, 0] => ((Encoding?)new UTF32Encoding(false, true), 4),
            [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, _, _] => (new UnicodeEncoding(false, true), 2),
            [0xFE, 0xFF, _, _] => (new UnicodeEncoding(true, true), 2),
            [not 0, 0, not 0, 0] => (new UnicodeEncoding(false, false), 0),
            [0, not 0, 0, not 0] => (new UnicodeEncoding(true, false), 0),
            _ => (null, 0),
        };
        var whole = new PrefixedStream(mark.AsMemory(Math.Min(marks, length), Math.Max(0, length - marks)), bytes);
        return encoding is null ? whole : Encoding.CreateTranscodingStream(whole, encoding, new UTF8Encoding(false));
    }

    /// <summary>Lines of empty cells, PowerShell's <c>#TYPE</c> and Excel's <c>sep=</c>.</summary>
    private static bool IsBeforeHeader(ReadOnlySpan<byte> text, ref char? separator, out int length)
    {
        var end = text.IndexOf((byte)'\n');
        length = end < 0 ? text.Length : end;
        var line = Encoding.UTF8.GetString(text[..length]).TrimStart('\uFEFF').Trim([' ', '\r', '"']);
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length <= "sep=".Length + 1)
        {
            separator = line.Length > "sep=".Length ? line[^1] : separator;
            return true;
        }

        return !text.IsEmpty && (line.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase) || line.Trim([',', ';', '\t', '|', ' ', '"']).Length == 0);
    }

    private static char SeparatorOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var header = (end < 0 ? text : text[..end]).ToArray();
        return (char)Separators.MaxBy(separator => header.Count(letter => letter == separator));
    }
}
