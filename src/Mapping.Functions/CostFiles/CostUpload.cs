using System.IO.Compression;

namespace Mapping.Functions.CostFiles;

/// <summary>
/// What one request sent, kept in files that go when this does: it is read twice (first for how it is written, then for its amounts), and takes no memory.
/// </summary>
internal sealed class CostUpload : IAsyncDisposable
{
    private const int MostName = 60;

    private readonly List<(string Name, FileStream File)> _files = [];
    private readonly List<ZipArchive> _archives = [];

    /// <exception cref="CostFileException">It is too large, or one of too many.</exception>
    public async Task AddAsync(string? name, Stream content, CancellationToken cancellationToken)
    {
        if (_files.Count == CostFileLimits.MaxParts)
        {
            throw new CostFileException($"There are more than {CostFileLimits.MaxParts} files.", isTooLarge: true);
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"costs-{Guid.NewGuid():N}.tmp"), options);
        _files.Add((Shown(name ?? ""), file));
        await content.CopyToAsync(file, cancellationToken);
        await file.FlushAsync(cancellationToken);
    }

    /// <exception cref="CostFileException">A part is no file that is read.</exception>
    public async Task<IReadOnlyList<CostFilePart>> PartsAsync(CancellationToken cancellationToken)
    {
        var parts = new List<CostFilePart>();
        foreach (var (name, file) in _files)
        {
            Stream Open() => new SpooledStream(file.SafeFileHandle);
            switch (await CostFormatSigns.OfAsync(Open, cancellationToken))
            {
                case CostFormatSigns.Packed.Zip:
                    parts.AddRange(await EntriesAsync(name, file, cancellationToken));
                    break;
                case CostFormatSigns.Packed.Gzip:
                    parts.Add(new CostFilePart(name, () => new GzipMembersStream(Open())));
                    break;
                default:
                    parts.Add(new CostFilePart(name, Open));
                    break;
            }
        }

        return parts switch
        {
            [] => throw new CostFileException("No file was sent."),
            [var only] => [only with { Name = "" }],
            { Count: > CostFileLimits.MaxParts } => throw new CostFileException($"There are more than {CostFileLimits.MaxParts} files.", isTooLarge: true),
            _ => parts,
        };
    }

    public async ValueTask DisposeAsync()
    {
        _archives.ForEach(archive => archive.Dispose());
        foreach (var (_, file) in _files)
        {
            await file.DisposeAsync();
        }
    }

    private static string Shown(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(MostName));
    }

    private async Task<IReadOnlyList<CostFilePart>> EntriesAsync(string name, FileStream file, CancellationToken cancellationToken)
    {
        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        _archives.Add(archive);
        CostFormatSigns.RefuseWorkbook(archive, name);
        var parts = new List<CostFilePart>();
        foreach (var entry in archive.Entries.Where(entry => !IsByTheWay(entry)))
        {
            if (entry.IsEncrypted)
            {
                throw new CostFileException($"“{Shown(entry.FullName)}” has a password. Pack the files without one.");
            }

            Stream Open() => new ZipEntryStream(entry);
            parts.Add(await CostFormatSigns.OfAsync(Open, cancellationToken) switch
            {
                CostFormatSigns.Packed.Zip => throw new CostFileException($"“{Shown(entry.FullName)}” is a zip or a workbook within a zip. Pack CSV, gzip or JSON lines."),
                CostFormatSigns.Packed.Gzip => new CostFilePart(Shown(entry.FullName), () => new GzipMembersStream(Open())),
                _ => new CostFilePart(Shown(entry.FullName), Open),
            });
        }

        return parts.Count > 0 ? parts : throw new CostFileException("The zip has no file in it.");
    }

    /// <summary>Folders, and what macOS and Windows put beside one's files.</summary>
    private static bool IsByTheWay(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\')
        || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Shown(entry.FullName) is ['.', ..] or "Thumbs.db" or "desktop.ini";
}
