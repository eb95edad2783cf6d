using System.Globalization;
using System.Numerics;
using CsCheck;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Tests.Triggers;

/// <summary>A number of JSON is taken for exactly what it says, however it is written, or not at all.</summary>
public class ExactNumberTests
{
    private const int Decimals = 4;

    [Fact]
    public void A_number_is_exact_or_refused()
    {
        var digits = Gen.String[Gen.Char['0', '9'], 1, 30];
        var forms = Gen.Select(Gen.Bool, Gen.OneOf(digits, Gen.Const("0")), Gen.OneOf(digits, Gen.Const("")), Gen.Int[-40, 40]);

        forms.Sample((isNegative, whole, fraction, exponent) =>
        {
            var lead = whole.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
            var text = $"{(isNegative ? "-" : "")}{lead}{(fraction.Length > 0 ? "." + fraction : "")}{(exponent == 0 ? "" : $"e{exponent}")}";
            var (number, scale) = (BigInteger.Parse(lead + fraction, CultureInfo.InvariantCulture), exponent - fraction.Length);

            if (ExactNumber.Parse(text, Decimals) is not { } parsed)
                return;
            var expected = (isNegative ? -number : number) * BigInteger.Pow(10, 80 + scale);
            var (units, rest) = (new BigInteger(decimal.Truncate(parsed)) * 10_000, new BigInteger((parsed - decimal.Truncate(parsed)) * 10_000));
            Assert.Equal(expected, (units + rest) * BigInteger.Pow(10, 80 - Decimals));
        });
    }

    [Fact]
    public void Money_up_to_a_billion_is_never_refused() => Gen.Decimal[0, 1_000_000_000].Sample(money =>
    {
        var amount = Math.Round(money, Decimals);
        return ExactNumber.Parse(amount.ToString(CultureInfo.InvariantCulture), Decimals) == amount;
    });
}
