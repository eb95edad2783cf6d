using System.Text.RegularExpressions;

namespace Mapping.Functions.Registries;

/// <summary>How sure two names mean the same: a suggestion for a person, never a mapping.</summary>
internal static partial class NameMatch
{
    private static readonly string[] LegalForms =
        ["gmbh", "ag", "kg", "ug", "ltd", "limited", "llc", "inc", "corp", "co", "plc", "bv", "nv", "sa", "sas", "sarl", "srl", "spa", "ab", "as", "oy", "aps"];

    /// <summary>Exact, Normalised, or null when the names do not match.</summary>
    public static string? Of(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.Ordinal) ? "Exact"
        : Normal(one) is { Length: > 0 } normal && normal == Normal(other) ? "Normalised"
        : null;

    /// <summary>How the names that may match begin.</summary>
    public static string Prefix(string name) => Words().Match(name).Value is { Length: > 0 } word ? word : name.Trim();

    /// <summary>Without case, punctuation, legal forms and what stands in brackets.</summary>
    public static string Normal(string name)
    {
        var bare = Brackets().Replace(name, " ").Replace("Microsoft 365", "M365", StringComparison.OrdinalIgnoreCase).Replace("&", " and ", StringComparison.Ordinal);
        var words = Words().Matches(bare.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant()).Select(match => match.Value);
        return string.Join(' ', words.Where(word => !LegalForms.Contains(word)));
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();
}
