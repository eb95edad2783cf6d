using System.Globalization;

namespace Mapping.Functions.Texts;

/// <summary>Texts that others write have a length of their own choosing: they are cut where they enter, at a whole character, and say how much is missing.</summary>
internal static class LongText
{
    /// <summary>Of what others say in words, in characters: a refusal, a problem, a failure.</summary>
    public const int Longest = 2_000;

    /// <summary>Of what others call something.</summary>
    public const int LongestName = 256;

    /// <summary>A character may be made of many: one that is longer is cut between two of its parts.</summary>
    private const int LongestCharacter = 64;

    /// <summary>The text, or its start and how many characters were left out.</summary>
    public static string Cut(string text, int longest = Longest) => text.Length <= longest ? text : Say(text, longest, "");

    /// <summary>The start of a text of which not even the end is known.</summary>
    public static string CutOpen(string text, int longest = Longest) => Say(text, Math.Min(longest, text.Length), "at least ");

    /// <summary>The start alone, for what has no room for words.</summary>
    public static string Start(string text, int longest) => text.Length <= longest ? text : text[..WholeLength(text, longest)];

    private static string Say(string text, int longest, string measure)
    {
        var length = text.Length <= longest ? text.Length : WholeLength(text, longest);
        return $"{text[..length].TrimEnd()}… ({measure}{(text.Length - length).ToString("N0", CultureInfo.InvariantCulture)} more characters)";
    }

    private static int WholeLength(string text, int longest)
    {
        var whole = 0;
        while (whole + StringInfo.GetNextTextElementLength(text.AsSpan(whole, Math.Min(text.Length - whole, longest + 1))) is var next && next <= longest)
        {
            whole = next;
        }

        return longest - whole <= LongestCharacter ? whole : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }
}
