using System.Runtime.InteropServices;

namespace Mapping.Functions.CostFiles;

/// <summary>
/// Tells whether a text that ends without a line's end goes on within its line or with a new one: packers split anywhere, and parts are often joined without the line's end between them.
/// </summary>
internal sealed class LineJoint
{
    private const int MostBytes = 64 * 1024;

    private readonly List<byte> _open = [];
    private byte _separator;
    private int _separators;
    private bool _isForLines = true;
    private bool _isBegun;

    /// <summary>The last line has no end and as many cells as the header.</summary>
    public bool IsOpen => _isForLines && _separators > 0 && _open.Count > 0;

    public void Add(ReadOnlySpan<byte> text)
    {
        if (!_isForLines || text.IsEmpty)
        {
            return;
        }

        if (!_isBegun)
        {
            // JSON needs no lines; the line ends of UTF-16 are two bytes.
            _isBegun = true;
            _isForLines = text[0] is not ((byte)'{' or (byte)'[' or 0xFF or 0xFE);
        }

        for (var end = EndOf(text); end >= 0; end = EndOf(text))
        {
            _open.AddRange(_separators == 0 ? text[..end] : []);
            EndLine();
            text = text[(end + 1)..];
        }

        _open.AddRange(text);
        _isForLines &= _open.Count <= MostBytes;
    }

    /// <param name="next">The first line of what follows.</param>
    public bool IsNewLine(ReadOnlySpan<byte> next)
    {
        var line = CollectionsMarshal.AsSpan(_open);
        return IsOpen && (next is [(byte)'#', ..] || (Count(line, _separator) == _separators && Count(next, _separator) == _separators));
    }

    /// <summary>Of the first line until the header is known, then of the last one: only what is open behind it counts.</summary>
    private int EndOf(ReadOnlySpan<byte> text) => _separators == 0 ? text.IndexOf((byte)'\n') : text.LastIndexOf((byte)'\n');

    private static int Count(ReadOnlySpan<byte> line, byte separator)
    {
        var (count, isQuoted) = (0, false);
        foreach (var letter in line)
        {
            isQuoted ^= letter == '"';
            count += letter == separator && !isQuoted ? 1 : 0;
        }

        return count;
    }

    private void EndLine()
    {
        if (_separators == 0)
        {
            var line = _open.ToArray();
            _separator = ",;\t|"u8.ToArray().MaxBy(one => Count(line, one));
            _separators = line is [(byte)'#', ..] ? 0 : Count(line, _separator);
        }

        _open.Clear();
    }
}
