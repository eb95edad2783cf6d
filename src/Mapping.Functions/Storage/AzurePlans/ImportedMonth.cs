using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What all imported files together say of one plan's month.</summary>
/// <param name="Final">The sum over its invoices; null without one.</param>
/// <param name="Estimate">Daily usage; it never adds to what is final.</param>
/// <param name="IsLate">Every line of it is a late one on the invoice of a later month: the month's own invoice has not been imported.</param>
/// <param name="OwnMonthTotal">With late lines only: what the same invoices say of the plan in their own month.</param>
/// <param name="Currencies">Of what is final, or else of the estimate: with more than one there is no sum.</param>
internal sealed record ImportedMonth(AzureCost? Final, AzureCost? Estimate, bool IsLate, decimal OwnMonthTotal, IReadOnlyList<string> Currencies)
{
    private const int MostNames = 3;

    /// <param name="invoices">Those that the costs and the earlier import belong to, as far as they are imported.</param>
    public static ImportedMonth? Of(
        Month month, IReadOnlyList<InvoiceCost> costs, EarlierImport? earlier, IReadOnlyDictionary<string, ImportedInvoice> invoices)
    {
        var counted = costs.Where(cost => ImportOf(cost, invoices) is not null).ToArray();
        var final = Array.FindAll(counted, cost => cost.Invoice.IsFinal);
        var standing = earlier is { Cost.IsFinal: true } && !IsReplaced(earlier, final, invoices) ? earlier.Cost : null;
        var usage = Usage(counted);
        var estimate = usage.Length > 0 ? SumOf(month, usage, null) : earlier is { Cost.IsFinal: false } ? earlier.Cost : null;
        if (final.Length == 0 && standing is null)
        {
            return estimate is null ? null : new ImportedMonth(null, estimate, IsLate: false, 0, CurrenciesOf(usage, null));
        }

        var isLate = standing is null && Array.TrueForAll(final, cost => OwnMonthOf(cost, invoices) > month);
        return new ImportedMonth(
            final.Length == 0 ? standing : SumOf(month, final, standing), estimate, isLate, final.Sum(cost => cost.OwnMonthTotal ?? 0), CurrenciesOf(final, standing));
    }

    private static InvoiceImport? ImportOf(InvoiceCost cost, IReadOnlyDictionary<string, ImportedInvoice> invoices) =>
        invoices.GetValueOrDefault(cost.Invoice.Row)?.Imports.FirstOrDefault(import => import.Id == cost.ImportId);

    private static Month? OwnMonthOf(InvoiceCost cost, IReadOnlyDictionary<string, ImportedInvoice> invoices) =>
        invoices[cost.Invoice.Row].Imports.Select(import => import.Latest).Max();

    /// <summary>One of its invoices was imported anew, and stands for itself now.</summary>
    private static bool IsReplaced(EarlierImport earlier, InvoiceCost[] final, IReadOnlyDictionary<string, ImportedInvoice> invoices) =>
        earlier.Invoices.Count == 0
            ? final.Length > 0
            : earlier.Invoices.Any(number => invoices.ContainsKey(InvoiceKey.Of(isFinal: true, number, earlier.Cost.Month).Row));

    /// <summary>Usage that was invoiced is the same usage as before its invoice: the latter does not add to it.</summary>
    private static InvoiceCost[] Usage(InvoiceCost[] counted)
    {
        var all = Array.FindAll(counted, cost => !cost.Invoice.IsFinal);
        var invoiced = Array.FindAll(all, cost => cost.Invoice.Number.Length > 0);
        return invoiced.Length > 0 ? invoiced : all;
    }

    private static AzureCost SumOf(Month month, InvoiceCost[] costs, AzureCost? standing)
    {
        var currency = standing?.Currency ?? costs[0].Currency;
        var names = costs.Select(cost => cost.Invoice.Name)
            .Concat(standing is null ? [] : new EarlierImport(Guid.Empty, standing).Invoices)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var total = costs.Sum(cost => cost.Total) + (standing?.Total ?? 0);
        var more = names.Length > MostNames ? $"+{names.Length - MostNames} more" : "";
        return new AzureCost(
            month,
            currency,
            costs.Sum(cost => cost.Usage) + (standing?.Usage ?? 0),
            costs.Sum(cost => cost.Reservations) + (standing?.Reservations ?? 0),
            costs.Sum(cost => cost.SavingsPlans) + (standing?.SavingsPlans ?? 0),
            IsFinal: standing is not null || costs[0].Invoice.IsFinal,
            $"file {string.Join('+', names.Take(MostNames))}{more} {Words.Money(total)} {currency}");
    }

    private static string[] CurrenciesOf(InvoiceCost[] costs, AzureCost? standing) =>
        [.. costs.Select(cost => cost.Currency).Concat(standing is null ? [] : [standing.Currency]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
