namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>What Autotask has to bill for a plan in each month, in cents, by the script alone.</summary>
internal static class ExpectedBills
{
    /// <param name="runs">How many months' runs have ended by now.</param>
    public static IReadOnlyDictionary<DateOnly, (long Price, long Cost)> Of(YearsPlan plan, int runs) => plan.Months
        .Select((story, index) => (Story: story, Index: index))
        .Where(month => month.Story.IsBilled && month.Index + month.Story.RunsLater < runs)
        .GroupBy(
            month => YearsScript.First.AddMonths(month.Index + month.Story.BilledLater),
            month => CostOf(month.Story, isRestated: month.Index + 1 < runs))
        .Select(period => KeyValuePair.Create(period.Key, (
            Price: Cents.Of(period.Sum(cost => Cents.MarkedUp(cost, plan.Percent))),
            Cost: Cents.Of(period.Sum()))))
        .Where(period => period.Value != (0, 0))
        .ToDictionary();

    private static long CostOf(MonthStory story, bool isRestated)
    {
        var usage = isRestated && story is { RestatedUsage: { } again, Decision: null } ? again : story.Usage;
        return Cents.TenThousandths((usage + story.Reservations + story.SavingsPlans) * story.ExchangeRate);
    }
}
