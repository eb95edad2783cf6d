using System.Numerics;

namespace Mapping.Functions.CostFiles;

/// <summary>An amount of which nothing is rounded, however small: 3.3881317890172014E-21 has more decimals than a decimal holds.</summary>
/// <param name="Units">Of 10 to the power of -<see cref="Decimals"/>.</param>
internal readonly record struct ExactAmount(BigInteger Units)
{
    public const int Decimals = 60;

    private const int HeldDecimals = 28;

    private static readonly BigInteger One = BigInteger.Pow(10, Decimals);
    private static readonly BigInteger LeastHeld = BigInteger.Pow(10, Decimals - HeldDecimals);
    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, Decimals + 20).Select(power => BigInteger.Pow(10, power))];

    public bool IsZero => Units.IsZero;

    /// <param name="digits">Of a whole number.</param>
    /// <param name="scale">The power of ten that it is to be multiplied with, from -<see cref="Decimals"/>.</param>
    public static ExactAmount Of(BigInteger digits, int scale) => new(digits * Powers[Decimals + scale]);

    public static ExactAmount Of(decimal amount)
    {
        var scale = amount.Scale;
        return Of(new BigInteger(amount * (decimal)Powers[scale]), -scale);
    }

    public static ExactAmount operator +(ExactAmount left, ExactAmount right) => new(left.Units + right.Units);

    public static ExactAmount Add(ExactAmount left, ExactAmount right) => left + right;

    /// <summary>Rounded once, at the 28th decimal.</summary>
    public decimal ToDecimal()
    {
        var whole = BigInteger.DivRem(Units, One, out var rest);
        return (decimal)whole + ((decimal)(rest / LeastHeld) / (decimal)Powers[HeldDecimals]);
    }
}
