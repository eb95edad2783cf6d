namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>From cost to price. Unit prices keep four decimals: Autotask rounds, and only what it bills.</summary>
internal static class Margin
{
    private const int Decimals = 4;

    /// <param name="percent">Negative: a discount.</param>
    public static decimal Markup(decimal amount, decimal percent) =>
        Math.Round(amount * (100m + percent) / 100m, Decimals, MidpointRounding.AwayFromZero);

    /// <param name="customerPercent">The customer's own markup; null when the connection's holds.</param>
    public static Amount Price(decimal cost, decimal connectionPercent, decimal? customerPercent)
    {
        var kept = Math.Round(cost, Decimals, MidpointRounding.AwayFromZero);
        return new Amount(kept, Markup(kept, customerPercent ?? connectionPercent));
    }
}
