using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>Matches a file's sums to the Azure plans of the caller's context and keeps what matched.</summary>
internal sealed class CostImport(AzurePlanStore plans, ImportedCostStore imports)
{
    private const int PageSize = 500;
    private const int MostUnmatched = 1_000;

    public async Task<CostImportReport> ImportAsync(Caller caller, CostFile file, CancellationToken cancellationToken)
    {
        var known = await PlansOfAsync(caller, cancellationToken);
        var matched = new Dictionary<(AzurePlan Plan, Month Month, string Currency), MonthSum>();
        var unmatched = new List<UnmatchedCost>();
        foreach (var (key, sum) in file.Sums)
        {
            var (plan, why) = Match(key, known);
            if (plan is null)
            {
                unmatched.Add(UnmatchedCost.Of(key, sum, why!));
                continue;
            }

            var place = (plan, key.Month, key.Currency);
            matched.TryAdd(place, new MonthSum());
            matched[place].Add(key, sum);
        }

        foreach (var twice in matched.Keys.GroupBy(place => (place.Plan, place.Month)).Where(group => group.Skip(1).Any()).ToArray())
        {
            foreach (var place in twice)
            {
                unmatched.Add(UnmatchedCost.Of(place.Plan, place.Month, place.Currency, matched[place], "The month is in several currencies."));
                matched.Remove(place);
            }
        }

        foreach (var ((plan, month, currency), sum) in matched)
        {
            await imports.PutAsync(plan.Tenant, plan.Context, plan.SubscriptionId, CostOf(file.Kind, month, currency, sum), cancellationToken);
        }

        return new CostImportReport(
            file.Kind.ToString(),
            file.Rows,
            [.. matched.Select(one => MatchedCost.Of(one.Key.Plan, CostOf(file.Kind, one.Key.Month, one.Key.Currency, one.Value), one.Value.Rows))],
            unmatched.Count,
            [.. unmatched.Take(MostUnmatched)]);
    }

    private static (AzurePlan? Plan, string? Why) Match(CostSumKey key, ILookup<Guid, AzurePlan> known)
    {
        var ofCustomer = key.CustomerId is { } customer ? known[customer].ToArray() : [];
        var plan = key.IsPurchase ? ofCustomer is [var only] ? only : null : Array.Find(ofCustomer, one => one.SubscriptionId == key.SubscriptionId);
        return plan is not null ? (plan, null)
            : ofCustomer.Length == 0 ? (null, "The customer has no mapped Azure plan.")
            : key.IsPurchase ? (null, "The customer has several Azure plans: which one the purchase belongs to can't be told.")
            : (null, "The subscription is no mapped Azure plan.");
    }

    private static AzureCost CostOf(CostFileKind kind, Month month, string currency, MonthSum sum) => new(
        month,
        currency,
        sum.Usage,
        sum.Reservations,
        sum.SavingsPlans,
        IsFinal: kind == CostFileKind.InvoiceReconciliation,
        $"file {sum.Invoices} {Words.Money(sum.Total)}");

    private async Task<ILookup<Guid, AzurePlan>> PlansOfAsync(Caller caller, CancellationToken cancellationToken)
    {
        var all = new List<AzurePlan>();
        string? after = null;
        do
        {
            var (page, next) = await plans.ListAsync(caller.Tenant, caller.Context, null, PageSize, after, cancellationToken);
            all.AddRange(page);
            after = next;
        }
        while (after is not null);
        return all.ToLookup(plan => plan.CustomerId);
    }
}
