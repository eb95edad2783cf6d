using System.Net;
using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>
/// Costs of uploaded files, by invoice. An import's costs are written first, under an id of its own; they count from the one write on that names
/// the import in the rows of its invoices, and no longer once those rows don't name it: a crash leaves all of it or nothing.
/// </summary>
internal sealed class ImportedCostStore(Tables tables)
{
    /// <summary>What one transaction of a table takes.</summary>
    private const int MostInOneWrite = 100;

    private static readonly string[] KeyColumns = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];

    /// <summary>What counts for the month now; null when nothing does.</summary>
    public async Task<ImportedMonth?> FindAsync(string tenant, string context, Guid subscriptionId, Month month, CancellationToken cancellationToken)
    {
        var partition = TableKeys.Scope(tenant, context);
        var earlier = await FindEarlierAsync(partition, subscriptionId, month, cancellationToken);
        var rows = await RowsAsync(partition, TableKeys.InvoiceCostsOf(subscriptionId, month), cancellationToken);
        while (rows.Count > 0 || earlier is not null)
        {
            var invoices = await FindInvoicesAsync(
                tenant,
                context,
                [
                    .. rows.Select(row => row.Invoice),
                    .. (earlier?.Invoices ?? []).Select(number => InvoiceKey.Of(isFinal: true, number, month)),
                ],
                cancellationToken);

            // Costs are written before the invoice names them: with the same ones after it was read, none of those that it names is missing.
            var again = await RowsAsync(partition, TableKeys.InvoiceCostsOf(subscriptionId, month), cancellationToken);
            if (again.Select(row => row.ImportId).SequenceEqual(rows.Select(row => row.ImportId), StringComparer.Ordinal))
            {
                return ImportedMonth.Of(month, rows, earlier, invoices);
            }

            rows = again;
        }

        return null;
    }

    /// <summary>The plan's months of which files were imported, and when the last one of each was.</summary>
    public async Task<IReadOnlyDictionary<Month, DateTimeOffset>> ListMonthsAsync(AzurePlan plan, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(TableKeys.Scope(plan.Tenant, plan.Context), TableKeys.InvoiceCostsOf(plan.SubscriptionId), cancellationToken);
        return rows.GroupBy(row => row.Month).ToDictionary(month => month.Key, month => month.Max(row => row.At));
    }

    /// <summary>The invoices as they stand, by their rows; those that were never imported are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ImportedInvoice>> FindInvoicesAsync(
        string tenant, string context, IReadOnlyCollection<InvoiceKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ImportedInvoice>(StringComparer.Ordinal);
        foreach (var row in keys.Select(key => key.Row).Distinct(StringComparer.Ordinal))
        {
            if (await tables.AzureCosts.FindAsync<ImportedInvoiceEntity>(TableKeys.Scope(tenant, context), row, cancellationToken) is { } entity)
            {
                found[row] = entity.ToInvoice();
            }
        }

        return found;
    }

    /// <summary>The months that were imported before the invoices were told apart, and are final.</summary>
    public async Task<IReadOnlyList<EarlierImport>> ListEarlierAsync(string tenant, string context, CancellationToken cancellationToken)
    {
        var filter = TableKeys.RowsOf(TableKeys.Scope(tenant, context), TableKeys.ImportedCosts);
        var earlier = new List<EarlierImport>();
        await foreach (var row in tables.AzureCosts.QueryAsync<ImportedCostEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.ToImport() is { Cost.IsFinal: true } import)
            {
                earlier.Add(import);
            }
        }

        return earlier;
    }

    /// <summary>Writes costs that count once an invoice names their import. A repeat writes the same.</summary>
    public async Task PrepareAsync(string tenant, string context, IEnumerable<InvoiceCost> costs, CancellationToken cancellationToken)
    {
        var partition = TableKeys.Scope(tenant, context);
        foreach (var batch in costs.Chunk(MostInOneWrite))
        {
            await tables.AzureCosts.SubmitTransactionAsync(
                batch.Select(cost => new TableTransactionAction(TableTransactionActionType.UpsertReplace, InvoiceCostEntity.From(partition, cost))), cancellationToken);
        }
    }

    /// <summary>From here on exactly the named imports count, of all the invoices at once. False when one of them is no longer as it was read.</summary>
    public async Task<bool> TryCountAsync(string tenant, string context, IReadOnlyList<ImportedInvoice> invoices, CancellationToken cancellationToken)
    {
        if (invoices is [var only])
        {
            var entity = ImportedInvoiceEntity.From(TableKeys.Scope(tenant, context), only);
            return only.Tag is null
                ? await tables.AzureCosts.TryAddAsync(entity, cancellationToken)
                : await tables.AzureCosts.TryReplaceAsync(entity, cancellationToken);
        }

        try
        {
            await tables.AzureCosts.SubmitTransactionAsync(
                invoices.Select(invoice => ImportedInvoiceEntity.From(TableKeys.Scope(tenant, context), invoice)).Select(entity => entity.ETag == default
                    ? new TableTransactionAction(TableTransactionActionType.Add, entity)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, entity.ETag)),
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException changed)
            when (changed.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>Removes what no longer counts.</summary>
    public async Task DropAsync(string tenant, string context, IEnumerable<string> importIds, CancellationToken cancellationToken)
    {
        var all = TableKeys.RowsOf(TableKeys.Scope(tenant, context), TableKeys.InvoiceCosts);
        foreach (var id in importIds)
        {
            var filter = $"{all} and {TableClient.CreateQueryFilter($"ImportId eq {id}")}";
            await foreach (var row in tables.AzureCosts.QueryAsync<InvoiceCostEntity>(filter, select: KeyColumns, cancellationToken: cancellationToken))
            {
                await tables.AzureCosts.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            }
        }
    }

    private async Task<EarlierImport?> FindEarlierAsync(string partition, Guid subscriptionId, Month month, CancellationToken cancellationToken) =>
        (await tables.AzureCosts.FindAsync<ImportedCostEntity>(partition, TableKeys.ImportedCost(subscriptionId, month), cancellationToken))?.ToImport();

    private async Task<List<InvoiceCost>> RowsAsync(string partition, string prefix, CancellationToken cancellationToken)
    {
        var filter = TableKeys.RowsOf(partition, prefix);
        var rows = new List<InvoiceCost>();
        await foreach (var entity in tables.AzureCosts.QueryAsync<InvoiceCostEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(entity.ToCost());
        }

        return rows;
    }
}
