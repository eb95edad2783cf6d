namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>A cost that a person must see before it is billed.</summary>
internal static class CostAnomaly
{
    public const string Negative = "AzureCostNegative";
    public const string OtherCurrency = "AzureCostOtherCurrency";
    public const string OutOfLine = "AzureCostOutOfLine";

    private const int TrailingMonths = 6;

    /// <summary>Every reason; none when the cost may be billed as it is.</summary>
    /// <param name="earlier">The totals that were billed before, oldest first.</param>
    /// <param name="factor">How many times the trailing mean is too much.</param>
    public static IReadOnlyList<Violation> Of(AzureCost cost, string connectionCurrency, IReadOnlyList<decimal> earlier, decimal factor)
    {
        var reasons = new List<Violation>();
        if (cost.Total < 0)
        {
            reasons.Add(new Violation(
                Negative,
                $"The cost of {cost.Month} is negative: {cost.Breakdown}.",
                "Approve it to credit the customer, or reject it."));
        }

        if (!string.Equals(cost.Currency, connectionCurrency, StringComparison.Ordinal))
        {
            reasons.Add(new Violation(
                OtherCurrency,
                $"The cost of {cost.Month} is in {cost.Currency}, and the connection bills in {connectionCurrency}: {cost.Breakdown}.",
                "Approve it with an exchange rate, or reject it and import the month's cost in the connection's currency."));
        }

        if (MeanOf(earlier) is { } mean && cost.Total > factor * mean)
        {
            reasons.Add(new Violation(
                OutOfLine,
                $"The cost of {cost.Month} is more than {Words.Money(factor)} times the mean of the months before ({Words.Money(mean)}): {cost.Breakdown}.",
                "Approve it if the usage is real, or reject it."));
        }

        return reasons;
    }

    /// <summary>Null without history: a first month is in line with nothing.</summary>
    private static decimal? MeanOf(IReadOnlyList<decimal> earlier)
    {
        var billed = earlier.Where(total => total > 0).TakeLast(TrailingMonths).ToArray();
        return billed.Length == 0 ? null : billed.Average();
    }
}
