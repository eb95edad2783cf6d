using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Costs that were uploaded from a reconciliation file: they go before what CloudCockpit tells.</summary>
internal sealed class ImportedCostStore(Tables tables)
{
    public async Task<AzureCost?> FindAsync(string tenant, string context, Guid subscriptionId, Month month, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(tenant, context), TableKeys.ImportedCost(subscriptionId, month));
        var found = await tables.AzureCosts.FindAsync<ImportedCostEntity>(partition, row, cancellationToken);
        return found is null ? null : StorageJson.Read<AzureCost>(found.Data);
    }

    public Task PutAsync(string tenant, string context, Guid subscriptionId, AzureCost cost, CancellationToken cancellationToken) =>
        tables.AzureCosts.UpsertEntityAsync(
            new ImportedCostEntity
            {
                PartitionKey = TableKeys.Scope(tenant, context),
                RowKey = TableKeys.ImportedCost(subscriptionId, cost.Month),
                Data = StorageJson.Write(cost),
            },
            TableUpdateMode.Replace,
            cancellationToken);

    private sealed class ImportedCostEntity : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Data { get; set; } = "";
    }
}
