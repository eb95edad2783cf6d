using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>Which sums of a file are costs of plans, which belong to no plan, and which belong to one and are not taken.</summary>
internal sealed class CostSorting
{
    private readonly List<SortedCost> _taken = [];
    private readonly List<UnmatchedCost> _unmatched = [];
    private readonly List<UnmatchedCost> _notTaken = [];

    public CostSorting(CostFile file, CostMatcher matcher)
    {
        foreach (var (key, sum) in file.Sums)
        {
            var match = matcher.Match(key);
            if (match.Plan is not { } plan)
            {
                _unmatched.Add(UnmatchedCost.Of(key, sum, match.Reason!));
            }
            else if (key.Month < plan.FirstMonth)
            {
                _notTaken.Add(UnmatchedCost.Of(key, sum, $"The plan is mapped from {plan.FirstMonth} on: earlier months are not billed by it."));
            }
            else
            {
                _taken.Add(new SortedCost(key, sum, match));
            }
        }

        foreach (var months in _taken.GroupBy(cost => (cost.Match.Plan!.SubscriptionId, cost.Key.Month)).Where(IsInSeveralCurrencies).ToArray())
        {
            foreach (var cost in months)
            {
                _taken.Remove(cost);
                _unmatched.Add(UnmatchedCost.Of(cost.Key, cost.Sum, "The month is in several currencies."));
            }
        }
    }

    public IReadOnlyList<SortedCost> Taken => _taken;

    public IReadOnlyList<UnmatchedCost> Unmatched => _unmatched;

    public IReadOnlyList<UnmatchedCost> NotTaken => _notTaken;

    private static bool IsInSeveralCurrencies(IGrouping<(Guid SubscriptionId, Month Month), SortedCost> costs) =>
        costs.Select(cost => cost.Key.Currency).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
