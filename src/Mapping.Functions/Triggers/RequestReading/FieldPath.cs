namespace Mapping.Functions.Triggers.RequestReading;

internal static class FieldPath
{
    public const string Root = "$";

    private const int LongestName = 100;

    public static string Of(string parent, string name)
    {
        var shown = Shown(name);
        return parent == Root ? shown : $"{parent}.{shown}";
    }

    // A name that a caller made up goes back into an answer and a log line.
    private static string Shown(string name)
    {
        if (name.Length == 0)
        {
            return "\"\"";
        }

        var visible = string.Concat(name.Take(LongestName).Select(Visible));
        return name.Length > LongestName ? visible + "…" : visible;
    }

    private static char Visible(char letter) => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter;
}
