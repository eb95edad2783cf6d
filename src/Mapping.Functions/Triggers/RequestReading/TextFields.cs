using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

internal static class TextFields
{
    private const int LongestName = 256;
    private const int LongestIdentifier = 64;

    /// <summary>What a person named something. Lengths are in UTF-16 code units.</summary>
    public static string? AsName(this RequestField field, int longest = LongestName) => field.AsText(
        longest,
        text => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl),
        "with something to read and no control characters");

    /// <summary>An id of ours: it becomes part of addresses, so the two names that mean folders there are no ids.</summary>
    public static string? AsIdentifier(this RequestField field) => field.AsText(
        LongestIdentifier,
        text => text is not ("." or "..") && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-'),
        "of A-Z, a-z, 0-9, ., _ and -");

    /// <summary>Visible ASCII and inner spaces: what an HTTP header carries unharmed.</summary>
    public static string? AsPrintable(this RequestField field, int longest) => field.AsText(
        longest,
        text => text[0] != ' ' && text[^1] != ' ' && text.All(letter => letter is >= ' ' and <= '~'),
        "of printable ASCII, without spaces at its ends");

    public static string? AsCurrency(this RequestField field)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.String && field.Value.TryGetText() is { } code && CurrencyCodes.Contains(code))
        {
            return code;
        }

        field.Fail("must be an active ISO 4217 currency code, such as EUR");
        return null;
    }

    private static string? AsText(this RequestField field, int longest, Func<string, bool> isAllowed, string allowed)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.String
            && field.Value.TryGetText() is { Length: > 0 } text
            && text.Length <= longest
            && isAllowed(text))
        {
            return text;
        }

        field.Fail($"must be a text of 1 to {longest} characters {allowed}");
        return null;
    }
}
