namespace Mapping.Functions.CostFiles;

/// <summary>A field of a row, to be shown.</summary>
internal sealed record FoundText(string Part, long Line, CostField Field, string Text)
{
    private const int Longest = 40;

    public static string Shown(string text) => $"“{(text.Length > Longest ? text[..Longest] + "…" : text)}”";

    public override string ToString() =>
        $"{Shown(Text)} ({CostFieldNames.Of(Field)}, {new CostFileError(Line, "", Part).Place})";
}
