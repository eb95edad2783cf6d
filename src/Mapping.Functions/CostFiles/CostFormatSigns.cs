using System.IO.Compression;

namespace Mapping.Functions.CostFiles;

/// <summary>Tells by a file's first bytes what it is: nobody has to say it, and names are often wrong.</summary>
internal static class CostFormatSigns
{
    private const string WhatToDo = "Upload Partner Center's file as it was downloaded, or save the sheet as CSV (in Excel: File, Save As, “CSV UTF-8”).";

    /// <summary>How it is packed.</summary>
    internal enum Packed
    {
        Not,
        Gzip,
        Zip,
    }

    /// <exception cref="CostFileException">It is something that is not read.</exception>
    public static async Task<Packed> OfAsync(Func<Stream> open, CancellationToken cancellationToken)
    {
        var start = new byte[6];
        await using (var file = open())
        {
            await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        }

        return start switch
        {
            [0x1F, 0x8B, ..] => Packed.Gzip,
            [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..] => Packed.Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new CostFileException($"The file is an old Excel workbook (.xls), which is not read. {WhatToDo}"),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw new CostFileException($"The file is a PDF, which is not read. {WhatToDo}"),
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => throw new CostFileException("The file is a RAR archive, which is not read. Pack it with zip or gzip."),
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => throw new CostFileException("The file is a 7z archive, which is not read. Pack it with zip or gzip."),
            _ => Packed.Not,
        };
    }

    /// <exception cref="CostFileException">The zip is a spreadsheet's or a document's.</exception>
    public static void RefuseWorkbook(ZipArchive archive, string name)
    {
        var isOffice = archive.Entries.Any(entry => entry.FullName == "[Content_Types].xml");
        var kind = isOffice && archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? "an Excel workbook (.xlsx)"
            : isOffice ? "an Office document"
            : archive.Entries.Any(entry => entry.FullName == "mimetype") && archive.Entries.Any(entry => entry.FullName == "content.xml") ? "an OpenDocument file (.ods)"
            : null;
        if (kind is not null)
        {
            throw new CostFileException($"{(name.Length > 0 ? $"“{name}”" : "The file")} is {kind}, which is not read. {WhatToDo}");
        }
    }
}
