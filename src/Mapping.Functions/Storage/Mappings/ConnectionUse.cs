using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>What hangs on a connection.</summary>
internal sealed class ConnectionUse(Tables tables)
{
    /// <summary>A transaction takes 100 entities.</summary>
    private const int MaxBatch = 100;

    public Task<int> CountCustomersAsync(string tenant, string connectionId, CancellationToken cancellationToken) =>
        CountAsync(tables.Mappings, TableKeys.RowsOf(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.CustomerPrefix), cancellationToken);

    public Task<int> CountOffersAsync(string tenant, string connectionId, CancellationToken cancellationToken) =>
        CountAsync(tables.Mappings, TableKeys.RowsOf(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.OfferPrefix), cancellationToken);

    /// <summary>Subscriptions that are mapped through the connection, or about to be.</summary>
    public Task<int> CountSubscriptionsAsync(string tenant, string connectionId, CancellationToken cancellationToken) => CountAsync(
        tables.Subscriptions,
        TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Tenant(tenant)} and ConnectionId eq {connectionId}"),
        cancellationToken);

    public Task<int> CountSubscriptionsOfCustomerAsync(string tenant, string connectionId, Guid customerId, CancellationToken cancellationToken) => CountAsync(
        tables.Subscriptions,
        TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Tenant(tenant)} and ConnectionId eq {connectionId} and CustomerId eq {customerId}"),
        cancellationToken);

    public Task<int> CountSubscriptionsOfOfferAsync(string tenant, string connectionId, string variant, CancellationToken cancellationToken) => CountAsync(
        tables.Subscriptions,
        TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Tenant(tenant)} and ConnectionId eq {connectionId} and OfferVariant eq {variant}"),
        cancellationToken);

    /// <summary>Customer and offer mappings, and what holds for its Azure plans: a subscription mapping is removed one by one.</summary>
    public async Task DeleteAsync(string tenant, string connectionId, CancellationToken cancellationToken)
    {
        var partition = TableKeys.ConnectionScope(tenant, connectionId);
        await DeleteAsync(tables.Mappings, partition, cancellationToken);
        await DeleteAsync(tables.AzureTerms, partition, cancellationToken);
    }

    private static async Task DeleteAsync(TableClient table, string partition, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var page in rows.AsPages())
        {
            foreach (var batch in page.Values.Chunk(MaxBatch))
            {
                await table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)), cancellationToken);
            }
        }
    }

    private static async Task<int> CountAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            count += row.RowKey.Length > 0 ? 1 : 0;
        }

        return count;
    }
}
