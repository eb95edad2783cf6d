using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>
/// Reads what was sent row by row and keeps its sums only: a million rows take no more memory than a thousand. Twice: how its amounts and dates are written only all of them prove.
/// </summary>
internal sealed class CostFileReader(TimeProvider time)
{
    /// <exception cref="CostFileException">It is too large, or no file of ours.</exception>
    public async Task<CostFile> ReadAsync(CostUpload upload, CostReading asked, CancellationToken cancellationToken)
    {
        try
        {
            var parts = await upload.PartsAsync(cancellationToken);
            var dates = new DateTexts();
            var (first, reading) = await ProveAsync(parts, asked, dates, cancellationToken);
            return reading is null ? first : await AddUpAsync(parts, first, new CostLineReader(asked, reading, dates, Month.Of(time.GetUtcNow())), cancellationToken);
        }
        catch (InvalidDataException broken)
        {
            throw new CostFileException("The compressed file is broken or cut. Upload it whole, as it was downloaded.", innerException: broken);
        }
        catch (CsvFormatException broken)
        {
            throw new CostFileException("The header is no CSV, or longer than any line of such a file.", innerException: broken);
        }
    }

    /// <summary>What the parts are, and how they are to be read; null when they don't say.</summary>
    private static async Task<(CostFile File, CostReading? Reading)> ProveAsync(
        IReadOnlyList<CostFilePart> parts, CostReading asked, DateTexts dates, CancellationToken cancellationToken)
    {
        var formats = new CostFormats(asked, dates);
        var budget = new ByteBudget(CostFileLimits.MaxBytes);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        CostFileKind? kind = null;
        var rows = 0L;
        foreach (var part in parts)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var lines = await OpenAsync(part, budget, hash, cancellationToken))
            {
                kind ??= lines.Columns.Kind;
                if (lines.Columns.Kind != kind)
                {
                    throw new CostFileException($"“{part.Name}” is of another kind ({lines.Columns.Kind}) than the files before it ({kind}). Send each kind on its own.");
                }

                while (await ReadAsync(lines, part, cancellationToken))
                {
                    if (++rows > CostFileLimits.MaxRows)
                    {
                        throw new CostFileException($"The file has more than {CostFileLimits.MaxRows} rows.", isTooLarge: true);
                    }

                    formats.Look(lines, part.Name);
                }
            }

            var content = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (!hashes.TryAdd(content, part.Name))
            {
                throw new CostFileException($"“{part.Name}” and “{hashes[content]}” are the same file: it would count twice.");
            }
        }

        var (reading, error) = formats.Decide();
        return (new CostFile(kind!.Value, rows, new Dictionary<CostSumKey, CostSum>(), error is null ? [] : [error], HashOf(hashes.Keys, reading)) { Parts = [.. hashes.Keys] }, reading);
    }

    private static async Task<CostFile> AddUpAsync(IReadOnlyList<CostFilePart> parts, CostFile file, CostLineReader reader, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<CostSumKey, CostSum>();
        var errors = new List<CostFileError>();
        var budget = new ByteBudget(CostFileLimits.MaxBytes);
        foreach (var part in parts)
        {
            await using var lines = await OpenAsync(part, budget, null, cancellationToken);
            while (errors.Count < CostFileLimits.MaxErrors && await ReadAsync(lines, part, cancellationToken))
            {
                var (line, error) = reader.Read(lines);
                if (line is { } read)
                {
                    Add(sums, read);
                }
                else
                {
                    errors.Add(new CostFileError(lines.Line, error!, part.Name));
                }
            }

            if (lines.IsCut && errors.LastOrDefault()?.Line != lines.Line)
            {
                errors.Add(new CostFileError(lines.Line, "The line ends in the middle: the file is cut.", part.Name));
            }
        }

        return file with { Sums = sums, Errors = errors };
    }

    private static async Task<ICostRows> OpenAsync(CostFilePart part, ByteBudget budget, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        Stream bytes = new LimitedStream(part.Open(), budget);
        try
        {
            return await CostText.OpenAsync(hash is null ? bytes : new HashedStream(bytes, hash), cancellationToken);
        }
        catch (CostFileException unreadable)
        {
            await bytes.DisposeAsync();
            throw Named(part, unreadable);
        }
    }

    private static async ValueTask<bool> ReadAsync(ICostRows lines, CostFilePart part, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadAsync(cancellationToken);
        }
        catch (CostFileException unreadable)
        {
            throw Named(part, unreadable);
        }
    }

    private static CostFileException Named(CostFilePart part, CostFileException unreadable) => part.Name.Length == 0
        ? unreadable
        : new CostFileException($"{part.Name}: {unreadable.Message}", unreadable.IsTooLarge, unreadable);

    private static string HashOf(IEnumerable<string> parts, CostReading? reading) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', parts)} {reading?.Separator} {reading?.Order}"))));

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
