using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mapping.Functions.CostFiles;

/// <summary>JSON objects one after the other, a line each or not, in an array or not.</summary>
internal sealed partial class JsonCostRows : ICostRows
{
    private readonly Stream _text;
    private readonly (string Text, bool IsNumber)?[] _fields = new (string, bool)?[Enum.GetValues<CostField>().Length];
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _lines;
    private bool _hasEnded;
    private bool _isArray;
    private bool _isPeeked;

    private JsonCostRows(Stream text, long skippedLines)
    {
        (_text, _lines, Columns) = (text, skippedLines + 1, null!);
    }

    public CostFileColumns Columns { get; private set; }

    public long Line { get; private set; }

    public string? Trouble { get; private set; }

    public bool IsCut => false;

    /// <exception cref="CostFileException">There is no record, or none of ours.</exception>
    public static async Task<JsonCostRows> OpenAsync(Stream text, long skippedLines, CancellationToken cancellationToken)
    {
        var rows = new JsonCostRows(text, skippedLines);
        if (!await rows.ReadAsync(cancellationToken))
        {
            throw new CostFileException("The file is empty.");
        }

        rows.Columns = new CostFileColumns(Enum.GetValues<CostField>().Where(field => rows._fields[(int)field] is not null), areNamesComplete: false);
        rows._isPeeked = true;
        return rows;
    }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isPeeked)
        {
            _isPeeked = false;
            return true;
        }

        if (!await SkipToRecordAsync(cancellationToken))
        {
            return _isArray ? throw new CostFileException($"The file ends at line {_lines} before its list does: it is cut.") : false;
        }

        Line = _lines;
        int length;
        while ((length = LengthOfRecord()) < 0)
        {
            if (!await FillAsync(cancellationToken))
            {
                throw new CostFileException($"Line {Line} ends in the middle: the file is cut.");
            }
        }

        Take(_buffer.AsSpan(_start, length));
        _lines += _buffer.AsSpan(_start, length).Count((byte)'\n');
        _start += length;
        return true;
    }

    public string Text(CostField field) => _fields[(int)field]?.Text ?? "";

    public bool IsNumber(CostField field) => _fields[(int)field]?.IsNumber ?? false;

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private async ValueTask<bool> SkipToRecordAsync(CancellationToken cancellationToken)
    {
        while (_start < _end || await FillAsync(cancellationToken))
        {
            switch (_buffer[_start])
            {
                case (byte)'{':
                    return true;
                case (byte)'[' when !_isArray:
                    _isArray = true;
                    break;
                case (byte)']' when _isArray:
                    _isArray = false;
                    break;
                case (byte)'\n':
                    _lines++;
                    break;
                case (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r':
                    break;
                default:
                    throw NoJson(_lines, null);
            }

            _start++;
        }

        return false;
    }

    private int LengthOfRecord()
    {
        try
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, default);
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : -1;
        }
        catch (JsonException broken)
        {
            throw NoJson(_lines, broken);
        }
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        Array.Clear(_fields);
        Trouble = null;
        var reader = new Utf8JsonReader(record);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = CostFieldNames.Find(NameOf(ref reader));
            reader.Read();
            if (field is { } known)
            {
                var value = ValueOf(ref reader);
                Trouble ??= _fields[(int)known] is { Text.Length: > 0 } && value.Text.Length > 0 ? $"{CostFieldNames.Of(known)} stands there twice." : null;
                _fields[(int)known] = value.Text.Length > 0 || _fields[(int)known] is null ? value : _fields[(int)known];
            }

            reader.Skip();
        }
    }

    private string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw NoJson(Line, broken);
        }
    }

    private (string Text, bool IsNumber) ValueOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType switch
            {
                // Microsoft writes numbers as texts too, always as JSON spells them.
                JsonTokenType.String => reader.GetString()!.Trim() is var text ? (text, Number().IsMatch(text)) : default,
                JsonTokenType.Null => ("", false),
                JsonTokenType.Number => (System.Text.Encoding.ASCII.GetString(reader.ValueSpan), true),
                _ => ("?", false),
            };
        }
        catch (InvalidOperationException broken)
        {
            throw NoJson(Line, broken);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_hasEnded)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            var isFull = _buffer.Length >= CostFileLimits.MaxRowBytes;
            Array.Resize(ref _buffer, isFull ? throw new CostFileException($"Line {_lines} is longer than any line of such a file.") : _buffer.Length * 2);
        }

        var count = await _text.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        _hasEnded = count == 0;
        return count > 0;
    }

    private static CostFileException NoJson(long line, Exception? cause) => new($"Line {line} is no JSON.", innerException: cause);

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
