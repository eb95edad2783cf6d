using System.IO.Compression;
using CsvHelper;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads a file row by row and keeps its sums only: a million rows take no more memory than a thousand.</summary>
internal static class CostFileReader
{
    private static readonly CsvReaderOptions Format = new()
    {
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MaxRecordSize = CostFileLimits.MaxRowBytes,
    };

    /// <exception cref="CostFileException">It is too large, or no file of ours.</exception>
    public static async Task<CostFile> ReadAsync(Stream sent, bool isCompressed, CancellationToken cancellationToken)
    {
        await using var limited = new LimitedStream(sent, CostFileLimits.MaxSentBytes);
        await using var plain = isCompressed ? new GZipStream(limited, CompressionMode.Decompress) : (Stream)limited;
        await using var text = new LimitedStream(plain, CostFileLimits.MaxBytes);
        try
        {
            await using var csv = CsvReader.Create(text, Format, leaveOpen: true);
            var file = await ReadAsync(csv, cancellationToken);
            // GZipStream takes the end of what was sent for the end of the archive, which is the number of its bytes: RFC 1952, 2.3.1.
            return !isCompressed || file.Errors.Count == CostFileLimits.MaxErrors || limited.Tail == (uint)text.Position
                ? file
                : throw new CostFileException("The compressed file is cut, or more than one archive. Upload each whole.");
        }
        catch (InvalidDataException broken)
        {
            throw new CostFileException("The compressed file is broken.", innerException: broken);
        }
        catch (CsvFormatException broken)
        {
            throw new CostFileException($"Line {broken.LineNumber} is no CSV, or longer than any line of such a file.", innerException: broken);
        }
    }

    private static async Task<CostFile> ReadAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        await csv.ReadHeaderAsync(cancellationToken);
        if (csv.Headers is not [_, ..] header)
        {
            throw new CostFileException("The file is empty.");
        }

        var columns = new CostFileColumns([.. header]);
        var lines = new CostLineReader(csv, columns);
        var sums = new Dictionary<CostSumKey, CostSum>();
        var errors = new List<CostFileError>();
        var rows = 0L;
        while (errors.Count < CostFileLimits.MaxErrors && await csv.ReadAsync(cancellationToken))
        {
            if (++rows > CostFileLimits.MaxRows)
            {
                throw new CostFileException($"The file has more than {CostFileLimits.MaxRows} rows.", isTooLarge: true);
            }

            var (line, error) = lines.Read();
            if (line is { } read)
            {
                Add(sums, read);
            }
            else
            {
                errors.Add(new CostFileError(csv.LineNumber, error!));
            }
        }

        return new CostFile(columns.Kind, rows, sums, errors);
    }

    private static void Add(Dictionary<CostSumKey, CostSum> sums, CostLine line)
    {
        if (!sums.TryGetValue(line.Key, out var sum))
        {
            sums[line.Key] = sum = sums.Count < CostFileLimits.MaxSums
                ? new CostSum()
                : throw new CostFileException($"The file has more than {CostFileLimits.MaxSums} subscriptions and months.", isTooLarge: true);
        }

        sum.Add(line.Amount);
    }
}
