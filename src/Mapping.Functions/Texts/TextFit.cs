namespace Mapping.Functions.Texts;

/// <summary>Makes what carries texts small enough for where it goes: the texts get shorter, the rest stays.</summary>
internal static class TextFit
{
    /// <summary>How long a text may be, and how many items a list may have: tried one after the other.</summary>
    private static readonly (int Text, int Items)[] Sizes = [(LongText.Longest * 2, 60), (1_000, 60), (400, 40), (150, 25), (60, 12), (30, 8)];

    /// <param name="shorten">The value with no text and no list longer than said.</param>
    /// <param name="fits">Whether it is small enough as it will be written.</param>
    public static T Of<T>(Func<int, int, T> shorten, Func<T, bool> fits)
    {
        var value = shorten(Sizes[0].Text, Sizes[0].Items);
        for (var i = 1; i < Sizes.Length && !fits(value); i++)
        {
            value = shorten(Sizes[i].Text, Sizes[i].Items);
        }

        return value;
    }
}
