namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>A cost that a person must see before it is billed.</summary>
internal static class CostAnomaly
{
    public const string Negative = "AzureCostNegative";
    public const string OtherCurrency = "AzureCostOtherCurrency";
    public const string OutOfLine = "AzureCostOutOfLine";

    public const string TooLow = "AzureCostTooLow";
    public const string LateLinesOnly = "AzureCostLateLinesOnly";

    /// <summary>Those that a person decides about; another reason to hold a month is none of the cost's.</summary>
    public static readonly IReadOnlyList<string> All = [Negative, OtherCurrency, OutOfLine, TooLow, LateLinesOnly];

    /// <summary>Every reason; none when the cost may be billed as it is.</summary>
    /// <param name="earlier">The totals that were billed before, oldest first.</param>
    /// <param name="factor">How many times the trailing mean is too much.</param>
    /// <param name="lowFactor">Which part of the trailing mean is too little; 0: none is.</param>
    public static IReadOnlyList<Violation> Of(AzureCost cost, string connectionCurrency, IReadOnlyList<decimal> earlier, decimal factor, decimal lowFactor)
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

        var mean = CostHistory.MeanOf(earlier, lowFactor);
        if (mean is { } usual && cost.Total > factor * usual)
        {
            reasons.Add(new Violation(
                OutOfLine,
                $"The cost of {cost.Month} is more than {Words.Money(factor)} times the mean of the months before ({Words.Money(usual)}): {cost.Breakdown}.",
                "Approve it if the usage is real, or reject it."));
        }

        if (CostHistory.IsLow(cost.Total, mean, lowFactor))
        {
            var much = cost.Total == 0 ? "nothing" : $"less than {Words.Money(lowFactor)} of the mean";
            reasons.Add(new Violation(
                TooLow,
                $"{cost.Month} costs {much}, and the months before cost {Words.Money(mean!.Value)} on average: {cost.Breakdown}.",
                "Import what is missing of the month, approve it if the plan was hardly used, or reject it."));
        }

        return reasons;
    }

    /// <summary>Null unless the month is known by late lines of a later invoice only, and that invoice's own month is out of line with them.</summary>
    /// <param name="ownMonthTotal">What the same invoices say of the plan in their own month.</param>
    public static Violation? OfLateLines(AzureCost cost, decimal ownMonthTotal, decimal factor) => cost.Total * factor >= ownMonthTotal
        ? null
        : new Violation(
            LateLinesOnly,
            $"Of {cost.Month} only late lines are known, on the invoice of a later month: {cost.Breakdown}. The invoice of {cost.Month} itself is not imported.",
            "Import the month's own invoice; the late lines are added to it. Approve it if there is none, or reject it.");
}
