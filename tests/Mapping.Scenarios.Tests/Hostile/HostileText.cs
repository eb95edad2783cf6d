using System.Globalization;
using System.Text;
using CsCheck;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>Texts that have broken somebody's software.</summary>
internal static class HostileText
{
    private static readonly string[] Known =
    [
        "O'Brien & \"Sons\" `Ltd`", "'; drop table Orders; --", "' or 1 eq 1 or '", "💾 👩‍👩‍👧‍👦 𝕏", "\u202Eliame\u202C", "\u200Fעברית", "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(1)",
        "\uD83D", "\uDE00x", "x\uDE00\uD83Dx", "\0", "a\u0001b", "tab\there", "line\r\nbreak", "\u0085", "\u2028\u2029", "\uFEFF", "\uFFFE\uFFFF", "../../etc/passwd", "..", ".", "...",
        "a/b", "a\\b", "a#b", "a?b=c", "a%2Fb", "%00", "%", "a|b", "~0041", "~unscheduled", "~head", "\u00E9", "e\u0301", "\u212A", "\u0130", "K", "", " ", "\u3000", " x ", "null", "0",
        "${jndi:ldap://x}", "<script>alert(1)</script>", "{0}{1:x}", "%s%n", "CON", "__proto__", "0a1de200-0000-4000-8000-000000000001", "CFQ7TTC0LCHC:0002",
    ];

    public static Gen<string> Any { get; } = Gen.Frequency(
        (4, Gen.OneOf(Known)),
        (2, Gen.OneOf(Known).Array[2, 4].Select(string.Concat)),
        (2, Gen.String[Gen.Char, 1, 40]),
        (1, Gen.String[Gen.Char[' ', '~'], 1, 300]),
        (1, Gen.Select(Gen.OneOf('x', '"', '/', 'é', '漢'), Gen.OneOf(63, 64, 65, 128, 255, 256, 257, 600), (letter, length) => new string(letter, length))));

    /// <summary>A JSON string as only escapes can say it: halves of surrogate pairs included.</summary>
    public static string Json(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var letter in text)
            _ = letter is >= ' ' and <= '~' and not ('"' or '\\') ? json.Append(letter) : json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        return json.Append('"').ToString();
    }
}
