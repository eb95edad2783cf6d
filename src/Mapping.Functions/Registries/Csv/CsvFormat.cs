using CsvHelper;

namespace Mapping.Functions.Registries.Csv;

/// <summary>How our files are written and read (RFC 4180).</summary>
internal static class CsvFormat
{
    private const char TextMark = '\'';

    /// <summary>Spreadsheets run a cell that begins so as a formula: an apostrophe before it says that it is a text.</summary>
    private const string FormulaStarts = "=+-@\t\r\n";

    public static CsvWriterOptions Writing { get; } = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = FormulaStarts,
        InjectionEscape = TextMark,
        WriteByteOrderMark = true,
    };

    public static CsvReaderOptions Reading { get; } = new()
    {
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>The text that was written.</summary>
    public static string Plain(string text) => text.Length > 1 && text[0] == TextMark && FormulaStarts.Contains(text[1]) ? text[1..] : text;
}
