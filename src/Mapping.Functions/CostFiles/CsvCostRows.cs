using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Mapping.Functions.CostFiles;

/// <summary>The rows of a CSV text that begins with its header.</summary>
internal sealed class CsvCostRows : ICostRows
{
    private readonly CsvReader _csv;
    private readonly PrefixedStream _text;
    private readonly long _skippedLines;
    private readonly string[] _header;
    private readonly int[] _places;
    private bool _isShort;

    private CsvCostRows(CsvReader csv, PrefixedStream text, long skippedLines, string[] header)
    {
        (_csv, _text, _skippedLines, _header) = (csv, text, skippedLines, header);
        _places = new int[Enum.GetValues<CostField>().Length];
        Array.Fill(_places, -1);
        for (var place = 0; place < header.Length; place++)
        {
            if (CostFieldNames.Find(header[place]) is { } field)
            {
                _places[(int)field] = _places[(int)field] < 0 ? place
                    : field > CostField.ProductCategory ? _places[(int)field]
                    : throw new CostFileException($"The header has the column {header[place].Trim()} twice: which one counts can't be told.");
            }
        }

        Columns = new CostFileColumns(Enum.GetValues<CostField>().Where(field => _places[(int)field] >= 0), areNamesComplete: true);
    }

    public CostFileColumns Columns { get; }

    public long Line { get; private set; }

    public string? Trouble { get; private set; }

    public bool IsCut { get; private set; }

    /// <exception cref="CostFileException">The header is none of ours.</exception>
    public static async Task<CsvCostRows> OpenAsync(PrefixedStream text, char separator, long skippedLines, CancellationToken cancellationToken)
    {
        var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            Encoding = Encoding.UTF8,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MaxRecordSize = CostFileLimits.MaxRowBytes,
        });
        await csv.ReadHeaderAsync(cancellationToken);
        return csv.Headers is [_, ..] header
            ? new CsvCostRows(csv, text, skippedLines, [.. header])
            : throw new CostFileException("The file is empty.");
    }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadRecordAsync(cancellationToken))
        {
            Trouble = null;
            Line = _csv.LineNumber + _skippedLines;
            _isShort = _csv.FieldCount < _header.Length;
            if (!IsBlank(0) && !IsTypeLine() && !IsHeader())
            {
                Trouble ??= IsBlank(_header.Length) ? null
                    : $"The row has {_csv.FieldCount} cells, the header {_header.Length}: a cell with the separator in it has to stand in quotation marks.";
                return true;
            }
        }

        IsCut = _isShort && _text.LastByte is not ((byte)'\n' or (byte)'\r');
        return false;
    }

    public string Text(CostField field) => Cell(_places[(int)field]);

    public bool IsNumber(CostField field) => false;

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async ValueTask<bool> ReadRecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _csv.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException broken)
        {
            throw new CostFileException(
                $"Line {broken.LineNumber + _skippedLines} is no CSV, or longer than any line of such a file.", innerException: broken);
        }
    }

    private bool IsBlank(int from)
    {
        for (var place = from; place < _csv.FieldCount; place++)
        {
            if (Cell(place).Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What PowerShell's Export-Csv and Excel write before a header, in the middle of files that were joined.</summary>
    private bool IsTypeLine() => Cell(0) is var first
        && (first.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase) || (_csv.FieldCount <= 2 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A file that was joined to this one; other columns are noted as trouble.</summary>
    private bool IsHeader()
    {
        var amount = Text(Columns.Amount);
        if (amount.Length == 0 || !char.IsAsciiLetter(amount[0]) || CostFieldNames.Find(amount) is null)
        {
            return false;
        }

        var cells = Enumerable.Range(0, Math.Max(_csv.FieldCount, _header.Length)).Select(Cell).Select(CostFieldNames.Plain);
        var isSame = cells.Zip(_header.Select(CostFieldNames.Plain)).All(pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
        Trouble = isSame && IsBlank(_header.Length) ? null : "Another header, with other columns: send files with other columns on their own.";
        return Trouble is null;
    }

    /// <summary>Text that is not UTF-8 comes from Windows, whose narrow characters are Latin.</summary>
    private string Cell(int place)
    {
        if (place < 0 || place >= _csv.FieldCount)
        {
            return "";
        }

        var bytes = _csv.GetSpan(place);
        return bytes.IsEmpty ? "" : (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Trim();
    }
}
