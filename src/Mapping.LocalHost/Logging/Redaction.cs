namespace Mapping.LocalHost.Logging;

/// <summary>Keys travel in addresses (<c>?code=</c>), and addresses get logged: what a log shows has none.</summary>
internal static partial class Redaction
{
    private const string Hidden = "$1***";

    public static string Of(string text) => text.Contains("code", StringComparison.OrdinalIgnoreCase) || text.Contains("x-functions-key", StringComparison.OrdinalIgnoreCase)
        ? Key().Replace(text, Hidden)
        : text;

    [GeneratedRegex("""((?:[?&](?:amp;)?|%3F|%26|\\u0026)code(?:=|%3D)|x-functions-key["']?\s*[:=]\s*["'\[]?)[^\s&"'<>\\;,\])]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Key();
}
