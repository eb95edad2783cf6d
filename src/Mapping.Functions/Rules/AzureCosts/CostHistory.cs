namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>What a plan usually costs, told by the months that were billed before.</summary>
internal static class CostHistory
{
    private const int TrailingMonths = 6;

    /// <summary>So many low months in a row, each of them approved, are the new level.</summary>
    private const int NewLevel = 3;

    /// <summary>
    /// The mean of the last six months that cost anything; a month far below those before it does not count, until three in a row are.
    /// Null without history: a first month is in line with nothing.
    /// </summary>
    /// <param name="earlier">The totals, oldest first.</param>
    /// <param name="lowFactor">Below so much of the mean a month is low; 0: none is.</param>
    public static decimal? MeanOf(IReadOnlyList<decimal> earlier, decimal lowFactor)
    {
        var usual = new List<decimal>();
        var low = new List<decimal>();
        foreach (var total in earlier)
        {
            if (!IsLow(total, Mean(usual), lowFactor))
            {
                usual.Add(total);
                low.Clear();
                continue;
            }

            low.Add(total);
            if (low.Count == NewLevel)
            {
                usual = [.. low];
                low.Clear();
            }
        }

        return Mean(usual);
    }

    /// <summary>A credit is no low cost: it is one of its own.</summary>
    public static bool IsLow(decimal total, decimal? mean, decimal lowFactor) => lowFactor > 0 && total >= 0 && mean is { } usual && total < lowFactor * usual;

    private static decimal? Mean(IEnumerable<decimal> totals)
    {
        var billed = totals.Where(total => total > 0).TakeLast(TrailingMonths).ToArray();
        return billed.Length == 0 ? null : billed.Average();
    }
}
