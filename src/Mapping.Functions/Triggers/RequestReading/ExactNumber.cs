using System.Globalization;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>Reads a JSON number by its value: 1.50000, 1.5 and 15e-1 are the same, and nothing is rounded on the way.</summary>
internal static class ExactNumber
{
    // decimal holds 28 digits whatever they are.
    private const int MostDigits = 28;

    /// <summary>Null when the value needs more decimals than allowed, or more digits than a decimal holds.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text, int decimals)
    {
        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var isNegative = mantissa[0] == '-';
        var unsigned = isNegative ? mantissa[1..] : mantissa;

        var pointAt = unsigned.IndexOf('.');
        ReadOnlySpan<char> fraction = pointAt < 0 ? [] : unsigned[(pointAt + 1)..].TrimEnd('0');
        var digits = string.Concat(pointAt < 0 ? unsigned : unsigned[..pointAt], fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return 0;
        }

        if (!TryExponent(exponentAt < 0 ? "0" : text[(exponentAt + 1)..], out var exponent))
        {
            return null;
        }

        // value = significant × 10^scale
        var scale = exponent - fraction.Length + (digits.Length - significant.Length);
        if (-scale > decimals || significant.Length + Math.Max(0, scale) > MostDigits)
        {
            return null;
        }

        var value = decimal.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture) * PowerOfTen(scale);
        return isNegative ? -value : value;
    }

    // Exponents of more digits than an int holds are beyond any bound that we have.
    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        var isInt = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed);
        exponent = parsed;
        return isInt;
    }

    private static decimal PowerOfTen(long scale)
    {
        var factor = scale < 0 ? 0.1m : 10m;
        var power = 1m;
        for (var step = Math.Abs(scale); step > 0; step--)
        {
            power *= factor;
        }

        return power;
    }
}
