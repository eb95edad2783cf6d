using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>One invoice as a file tells it.</summary>
/// <param name="Totals">By currency, matched or not: of the first ten.</param>
/// <param name="Costs">What is kept of it.</param>
/// <param name="Matched">A hash of what is kept.</param>
internal sealed record FileInvoice(
    InvoiceKey Key,
    string ImportId,
    long Rows,
    IReadOnlyDictionary<string, decimal> Totals,
    Month? Latest,
    IReadOnlyList<InvoiceCost> Costs,
    string Matched)
{
    private const int MostCurrencies = 10;

    public static IReadOnlyList<FileInvoice> AllOf(CostFile file, IReadOnlyList<SortedCost> taken, DateTimeOffset now)
    {
        var isFinal = file.Kind == CostFileKind.InvoiceReconciliation;
        var kept = taken.ToLookup(cost => InvoiceKey.Of(isFinal, cost.Key.Invoice, cost.Key.Month));
        return
        [
            .. file.Sums
                .GroupBy(sum => InvoiceKey.Of(isFinal, sum.Key.Invoice, sum.Key.Month))
                .Select(lines => Of(lines.Key, [.. lines], [.. kept[lines.Key]], now)),
        ];
    }

    private static FileInvoice Of(InvoiceKey key, KeyValuePair<CostSumKey, CostSum>[] lines, SortedCost[] kept, DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString("N");
        var usage = Array.FindAll(kept, cost => cost.Match.Category == CostCategory.Usage);
        Month? latest = kept.Length == 0 ? null : (usage.Length > 0 ? usage : kept).Max(cost => cost.Key.Month);
        var own = kept.Where(cost => cost.Key.Month == latest)
            .GroupBy(cost => cost.Match.Plan!.SubscriptionId)
            .ToDictionary(ofPlan => ofPlan.Key, ofPlan => ofPlan.Sum(cost => cost.Sum.Amount));
        InvoiceCost[] costs =
        [
            .. kept
                .GroupBy(cost => (cost.Match.Plan!.SubscriptionId, cost.Key.Month, cost.Key.Currency))
                .OrderBy(place => place.Key.SubscriptionId)
                .ThenBy(place => place.Key.Month)
                .Select(place => new InvoiceCost(
                    place.Key.SubscriptionId,
                    key,
                    id,
                    place.Key.Month,
                    place.Key.Currency,
                    SumOf(place, CostCategory.Usage),
                    SumOf(place, CostCategory.Reservation),
                    SumOf(place, CostCategory.SavingsPlan),
                    own.TryGetValue(place.Key.SubscriptionId, out var total) ? total : null,
                    now)),
        ];
        return new FileInvoice(
            key,
            id,
            lines.Sum(line => line.Value.Rows),
            lines
                .GroupBy(line => line.Key.Currency, StringComparer.Ordinal)
                .Take(MostCurrencies)
                .ToDictionary(group => group.Key, group => group.Sum(line => line.Value.Amount), StringComparer.Ordinal),
            latest,
            costs,
            HashOf(costs));
    }

    private static decimal SumOf(IEnumerable<SortedCost> costs, CostCategory category) =>
        costs.Where(cost => cost.Match.Category == category).Sum(cost => cost.Sum.Amount);

    private static string HashOf(InvoiceCost[] costs)
    {
        var lines = costs.Select(cost => string.Create(
            CultureInfo.InvariantCulture, $"{cost.SubscriptionId} {cost.Month} {cost.Currency} {cost.Usage} {cost.Reservations} {cost.SavingsPlans}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
