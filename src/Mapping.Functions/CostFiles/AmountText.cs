using System.Globalization;
using System.Numerics;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads one amount under a decimal sign; what does not fit the sign to the letter is no amount.</summary>
internal static class AmountText
{
    /// <summary>Of an amount, without its sign.</summary>
    private const int MostWholeDigits = 13;

    private const int LongestText = 100;
    private const int GroupDigits = 3;
    private const int LongestExponent = 3;
    private static readonly BigInteger Most = BigInteger.Pow(10, 12 + ExactAmount.Decimals);

    public static bool Fits(string text, DecimalSeparator separator) => Parts(text, separator) is not null;

    /// <summary>The two readings are different amounts.</summary>
    public static bool IsAmbiguous(string text) =>
        text.AsSpan().ContainsAny('.', ',') && Fits(text, DecimalSeparator.Point) && Fits(text, DecimalSeparator.Comma);

    /// <summary>Null when it does not fit, or can't be kept exactly: over a million million, or over 60 decimals.</summary>
    public static ExactAmount? Read(string text, DecimalSeparator separator)
    {
        if (Parts(text, separator) is not var (isNegative, whole, fraction, exponent))
        {
            return null;
        }

        var digits = string.Concat(whole, fraction.TrimEnd('0')).TrimStart('0');
        var scale = exponent - fraction.TrimEnd('0').Length;
        if (digits.Length == 0)
        {
            return default(ExactAmount);
        }

        var significant = digits.TrimEnd('0');
        scale += digits.Length - significant.Length;
        if (scale < -ExactAmount.Decimals || significant.Length + scale > MostWholeDigits)
        {
            return null;
        }

        var amount = ExactAmount.Of(BigInteger.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture), scale);
        return amount.Units > Most ? null : isNegative ? new ExactAmount(-amount.Units) : amount;
    }

    private static (bool IsNegative, string Whole, string Fraction, int Exponent)? Parts(string text, DecimalSeparator separator)
    {
        var (isNegative, number) = Unsigned(text.Trim());
        if (number.Length is 0 or > LongestText)
        {
            return null;
        }

        var exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        var exponent = exponentAt < 0 ? 0 : Exponent(number.AsSpan(exponentAt + 1));
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        var signAt = mantissa.IndexOf(separator == DecimalSeparator.Point ? '.' : ',', StringComparison.Ordinal);
        var fraction = signAt < 0 ? "" : mantissa[(signAt + 1)..];
        var whole = signAt < 0 ? mantissa : mantissa[..signAt];
        if (exponent is not { } power || (signAt >= 0 && fraction.Length == 0) || !fraction.All(char.IsAsciiDigit) || (whole.Length == 0 && signAt < 0))
        {
            return null;
        }

        return whole.All(char.IsAsciiDigit) ? (isNegative, whole, fraction, power)
            : exponentAt < 0 && Ungrouped(whole, separator == DecimalSeparator.Point ? ',' : '.') is { } plain ? (isNegative, plain, fraction, power)
            : null;
    }

    /// <summary>One sign, before or behind, or parentheses as bookkeepers write them.</summary>
    private static (bool IsNegative, string Number) Unsigned(string text) => text switch
    {
        ['(', .. var inner, ')'] => (true, inner.Trim()),
        ['-' or '\u2212', .. var rest] => (true, rest.TrimStart()),
        ['+', .. var rest] => (false, rest.TrimStart()),
        [.. var rest, '-' or '\u2212'] => (true, rest.TrimEnd()),
        _ => (false, text),
    };

    private static int? Exponent(ReadOnlySpan<char> text) =>
        text.TrimStart("+-").Length is > 0 and <= LongestExponent && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            ? power
            : null;

    /// <summary>The digits of groups of three, all parted by the same character; a group never leads with a zero.</summary>
    private static string? Ungrouped(string whole, char groupSign)
    {
        var mark = whole.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        if (mark != groupSign && mark is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '\u2019'))
        {
            return null;
        }

        var groups = whole.Split(mark);
        return groups[0].Length is > 0 and <= GroupDigits && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == GroupDigits)
            && groups.All(group => group.All(char.IsAsciiDigit))
            ? string.Concat(groups)
            : null;
    }
}
