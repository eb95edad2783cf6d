using System.Globalization;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Texts of others, cut where they are kept or shown: histories, rows and answers have bounds.</summary>
internal static class ShortText
{
    /// <summary>The most characters of a month's or a finding's message.</summary>
    public const int Most = 1_000;

    private const int Note = 40;

    /// <summary>Whole characters, and said that it was cut. What was cut once stays as it is.</summary>
    public static string? Cut(string? text)
    {
        if (text is null || text.Length <= Most)
        {
            return text;
        }

        var end = Most - Note;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}… (cut; {text.Length} characters)");
    }
}
