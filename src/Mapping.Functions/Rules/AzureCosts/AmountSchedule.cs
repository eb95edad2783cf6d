namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>What each period of a line shall bill: the amounts that were assigned to it, and 0 in every other.</summary>
internal sealed class AmountSchedule(IEnumerable<KeyValuePair<Month, Amount>> amounts)
{
    private readonly Dictionary<Month, Amount> _amounts = amounts
        .GroupBy(amount => amount.Key)
        .ToDictionary(group => group.Key, group => group.Aggregate(Amount.Zero, (sum, amount) => sum + amount.Value));

    public Amount Of(Month period) => _amounts.GetValueOrDefault(period);

    /// <summary>The last period that is to bill anything; null when none is.</summary>
    public Month? Last => _amounts.Where(amount => amount.Value != Amount.Zero).Select(amount => (Month?)amount.Key).Max();
}
