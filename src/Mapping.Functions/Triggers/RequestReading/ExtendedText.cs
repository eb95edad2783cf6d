using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Web;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>What a header says beyond ASCII, as an extended value: <c>UTF-8''</c> and the percent-encoded text. The Functions host forwards ASCII alone.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8187"/>
internal static partial class ExtendedText
{
    private const string Start = "UTF-8'";

    /// <summary>Text that is spelt plainly is taken as it is; null is one that begins as an extended one and is none.</summary>
    public static string? Read(string text) => text.StartsWith(Start, StringComparison.OrdinalIgnoreCase) ? Decode(text) : text;

    private static string? Decode(string text)
    {
        var value = Extended().Match(text);
        // In a form a plus would be a space.
        var bytes = value.Success ? HttpUtility.UrlDecodeToBytes(value.Groups[1].Value.Replace("+", "%2B", StringComparison.Ordinal)) : null;
        return bytes is not null && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    [GeneratedRegex(@"\AUTF-8'[A-Z0-9-]*'((?:[A-Z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extended();
}
