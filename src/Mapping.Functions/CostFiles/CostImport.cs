using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>Matches a file's sums to the Azure plans of the caller's context and keeps what matched, by invoice.</summary>
internal sealed class CostImport(AzurePlanStore plans, ImportedCostStore imports, PlanProviderIds ids, CostReporting reporting, TimeProvider time)
{
    private const int PageSize = 500;

    /// <summary>What is made to count in one write.</summary>
    private const int MostInvoices = 100;

    private const int MostTries = 10;

    /// <summary>Of a part's hash is kept so much: an invoice's row has to hold those of all of its files.</summary>
    private const int PartLength = 12;

    /// <exception cref="CostFileException">It is of too many invoices.</exception>
    /// <exception cref="CloudCockpitException">Its ids may be Microsoft's, and CloudCockpit can't be asked for them.</exception>
    public async Task<CostImportOutcome> ImportAsync(Caller caller, CostFile file, CostImportMode mode, CancellationToken cancellationToken)
    {
        var sorting = new CostSorting(file, await MatcherAsync(caller, file, cancellationToken));
        var invoices = FileInvoice.AllOf(file, sorting.Taken, time.GetUtcNow());
        for (var tries = 1; ; tries++)
        {
            var changes = await ChangesAsync(caller, file, invoices, mode, cancellationToken);
            var conflicts = changes.Select(change => change.Conflict).OfType<Violation>().ToArray();
            if (conflicts.Length > 0)
            {
                return new CostImportOutcome(null, [.. conflicts.Take(MostInvoices)]);
            }

            var changed = changes.Where(change => change.Next is not null).ToArray();
            if (changed.Length > MostInvoices)
            {
                throw new CostFileException($"The file has costs of more than {MostInvoices} invoices, or of months without an invoice. Import it in parts.", isTooLarge: true);
            }

            if (changed.Length == 0 || await TryKeepAsync(caller, changed, isFirst: tries == 1, cancellationToken))
            {
                var isUnchanged = changed.Length == 0 && sorting.Taken.Count > 0;
                return new CostImportOutcome(await reporting.TellAsync(caller, file, sorting, isUnchanged, cancellationToken), []);
            }

            if (tries == MostTries)
            {
                throw new InvalidOperationException("What is imported of the file's invoices changed again and again while it was imported.");
            }
        }
    }

    private async Task<bool> TryKeepAsync(Caller caller, InvoiceChange[] changed, bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst)
        {
            await imports.PrepareAsync(caller.Tenant, caller.Context, changed.SelectMany(change => change.Invoice.Costs), cancellationToken);
        }

        if (!await imports.TryCountAsync(caller.Tenant, caller.Context, [.. changed.Select(change => change.Next!)], cancellationToken))
        {
            return false;
        }

        await imports.DropAsync(caller.Tenant, caller.Context, changed.SelectMany(change => change.Dropped), cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<InvoiceChange>> ChangesAsync(
        Caller caller, CostFile file, IReadOnlyList<FileInvoice> invoices, CostImportMode mode, CancellationToken cancellationToken)
    {
        var earlier = file.Kind == CostFileKind.InvoiceReconciliation
            ? await imports.ListEarlierAsync(caller.Tenant, caller.Context, cancellationToken)
            : [];
        var standing = await imports.FindInvoicesAsync(
            caller.Tenant,
            caller.Context,
            [
                .. invoices.Select(invoice => invoice.Key),
                .. earlier.SelectMany(one => one.Invoices).Distinct(StringComparer.Ordinal).Select(number => new InvoiceKey(true, number, null)),
            ],
            cancellationToken);
        return
        [
            .. invoices.Select(invoice =>
            {
                var import = new InvoiceImport(
                    invoice.ImportId, file.Hash, invoice.Matched, invoice.Rows, invoice.Totals, invoice.Latest, caller.Actor, time.GetUtcNow())
                {
                    Parts = [.. file.Parts.Select(part => part[..Math.Min(part.Length, PartLength)])],
                };
                return EarlierOf(invoice, invoices, earlier, standing, mode)
                    ?? InvoiceChange.Of(invoice, standing.GetValueOrDefault(invoice.Key.Row), import, mode);
            }),
        ];
    }

    /// <summary>A refusal when what an earlier version imported would be counted twice or lost; else null.</summary>
    private static InvoiceChange? EarlierOf(
        FileInvoice invoice,
        IReadOnlyList<FileInvoice> invoices,
        IReadOnlyList<EarlierImport> earlier,
        IReadOnlyDictionary<string, ImportedInvoice> standing,
        CostImportMode mode)
    {
        bool IsImported(string number) => standing.ContainsKey(new InvoiceKey(true, number, null).Row);
        var touched = earlier
            .Where(one => one.Invoices.Contains(invoice.Key.Number, StringComparer.Ordinal)
                || (one.Invoices.Count == 0 && !standing.ContainsKey(invoice.Key.Row)
                    && invoice.Costs.Any(cost => cost.SubscriptionId == one.SubscriptionId && cost.Month == one.Cost.Month)))
            .Where(one => !one.Invoices.Any(IsImported))
            .ToArray();
        var missing = touched
            .SelectMany(one => one.Invoices)
            .Where(number => !invoices.Any(other => other.Key.Number == number))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return touched.Length == 0 || (mode == CostImportMode.Replace && missing.Length == 0) ? null : InvoiceChange.OfEarlier(invoice, touched, missing);
    }

    /// <summary>CloudCockpit is asked for Microsoft's ids only where its own don't tell the plan.</summary>
    private async Task<CostMatcher> MatcherAsync(Caller caller, CostFile file, CancellationToken cancellationToken)
    {
        var known = await PlansOfAsync(caller, cancellationToken);
        var matcher = new CostMatcher(known, file.Kind);
        var open = file.Sums.Keys.Where(key => !matcher.IsKnown(key)).ToArray();
        if (known.Count == 0 || open.Length == 0)
        {
            return matcher;
        }

        var ours = known.Select(plan => plan.CustomerId).ToHashSet();
        var named = open.Select(key => key.CustomerId).ToHashSet();
        var isOurs = named.All(id => id is { } customer && ours.Contains(customer));
        return new CostMatcher(
            await ids.FillAsync(caller, known, isOurs ? named.Select(id => id!.Value).ToHashSet() : null, cancellationToken), file.Kind);
    }

    private async Task<IReadOnlyList<AzurePlan>> PlansOfAsync(Caller caller, CancellationToken cancellationToken)
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
        return all;
    }
}
