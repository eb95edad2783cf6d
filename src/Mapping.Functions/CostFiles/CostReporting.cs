using System.Collections.Concurrent;
using System.Text.Json;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>Tells what became of a file, by what counts after it.</summary>
internal sealed class CostReporting(ImportedCostStore imports)
{
    private const int MostListed = 1_000;
    private const int MonthsAtOnce = 8;

    public async Task<CostImportReport> TellAsync(Caller caller, CostFile file, CostSorting sorting, bool isUnchanged, CancellationToken cancellationToken)
    {
        var isFinal = file.Kind == CostFileKind.InvoiceReconciliation;
        var places = sorting.Taken
            .GroupBy(cost => (cost.Match.Plan!, cost.Key.Month, cost.Key.Currency))
            .OrderBy(place => place.Key.Item1.Customer, StringComparer.Ordinal)
            .ThenBy(place => place.Key.Month)
            .ToArray();
        var standing = await StandingAsync(caller, [.. places.Select(place => (place.Key.Item1.SubscriptionId, place.Key.Month)).Distinct()], cancellationToken);
        var matched = new List<MatchedCost>();
        var notTaken = sorting.NotTaken.ToList();
        foreach (var place in places)
        {
            var (plan, month, currency) = place.Key;
            var now = standing.GetValueOrDefault((plan.SubscriptionId, month));
            if (!isFinal && now is { Final: { } final, IsLate: false })
            {
                notTaken.AddRange(place.Select(cost => UnmatchedCost.Of(
                    cost.Key, cost.Sum, $"The invoice of {month} is imported ({final.Version}): usage is an estimate, and does not add to it.")));
                continue;
            }

            matched.Add(Told(plan, [.. place], now, isFinal));
        }

        return new CostImportReport(
            file.Kind.ToString(),
            file.Rows,
            isUnchanged,
            matched.Count,
            [.. matched.Take(MostListed)],
            sorting.Unmatched.Count,
            [.. sorting.Unmatched.Take(MostListed)],
            notTaken.Count,
            [.. notTaken.Take(MostListed)]);
    }

    private static MatchedCost Told(AzurePlan plan, SortedCost[] costs, ImportedMonth? now, bool isFinal)
    {
        var (month, currency) = (costs[0].Key.Month, costs[0].Key.Currency);
        decimal SumOf(CostCategory category) => costs.Where(cost => cost.Match.Category == category).Sum(cost => cost.Sum.Amount);
        return new MatchedCost(
            plan.CustomerId,
            plan.Customer,
            plan.SubscriptionId,
            month.ToString(),
            currency,
            SumOf(CostCategory.Usage),
            SumOf(CostCategory.Reservation),
            SumOf(CostCategory.SavingsPlan),
            costs.Sum(cost => cost.Sum.Amount),
            isFinal,
            costs.Sum(cost => cost.Sum.Rows),
            [.. costs.Select(cost => cost.Key.Invoice).Where(invoice => invoice.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. costs.Select(cost => JsonNamingPolicy.CamelCase.ConvertName(cost.Match.By.ToString())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            now is { Currencies.Count: > 1 } ? null : (isFinal ? now?.Final : now?.Estimate)?.Total,
            NoteOf(month, costs, now, isFinal));
    }

    private static string? NoteOf(Month month, SortedCost[] costs, ImportedMonth? now, bool isFinal)
    {
        string?[] notes =
        [
            now is { Currencies.Count: > 1 }
                ? $"The imported invoices of {month} are in {string.Join(" and ", now.Currencies)}: it is not billed until one of them is replaced."
                : null,
            isFinal && now is { IsLate: true }
                ? $"Late lines only: the invoice of {month} itself is not imported. They don't go before what CloudCockpit tells of the month."
                : null,
            isFinal && now is { Final: not null, IsLate: false, Estimate: { } estimate }
                ? $"The estimate of {Words.Money(estimate.Total)} {estimate.Currency} no longer counts."
                : null,
            costs.Any(cost => cost.Match.By == CostMatchKind.CustomersOnlyPlan)
                ? "The customer's only plan: lines without the plan's own subscription are taken for it."
                : null,
        ];
        return notes.Any(note => note is not null) ? string.Join(" ", notes.OfType<string>()) : null;
    }

    private async Task<IReadOnlyDictionary<(Guid, Month), ImportedMonth?>> StandingAsync(
        Caller caller, IReadOnlyList<(Guid SubscriptionId, Month Month)> places, CancellationToken cancellationToken)
    {
        var standing = new ConcurrentDictionary<(Guid, Month), ImportedMonth?>();
        await Parallel.ForEachAsync(
            places,
            new ParallelOptions { MaxDegreeOfParallelism = MonthsAtOnce, CancellationToken = cancellationToken },
            async (place, cancel) => standing[place] = await imports.FindAsync(caller.Tenant, caller.Context, place.SubscriptionId, place.Month, cancel));
        return standing;
    }
}
