using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Connections;

internal sealed class ConnectionStore(Tables tables)
{
    public Task AddAsync(Connection connection, CancellationToken cancellationToken) =>
        tables.Connections.AddEntityAsync(ConnectionEntity.From(connection), cancellationToken);

    /// <summary>Null when the tenant's context has no such connection: another context's answers as an absent one.</summary>
    public async Task<Connection?> FindAsync(string tenant, string context, string id, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(tenant, context), TableKeys.Escape(id));
        return (await tables.Connections.FindAsync<ConnectionEntity>(partition, row, cancellationToken))?.ToConnection();
    }

    public async Task<(IReadOnlyList<Connection> Connections, string? ContinuationToken)> ListAsync(
        string tenant, string context, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Scope(tenant, context)} and RowKey gt {after ?? ""}");
        await foreach (var page in tables.Connections
            .QueryAsync<ConnectionEntity>(filter, pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var isLast = page.ContinuationToken is null || page.Values.Count == 0;
            return ([.. page.Values.Select(entity => entity.ToConnection())], isLast ? null : page.Values[^1].RowKey);
        }

        return ([], null);
    }

    public Task SetStatusAsync(Connection connection, ConnectionStatus status, CancellationToken cancellationToken) =>
        MergeAsync(connection, nameof(ConnectionEntity.Status), status.ToString(), cancellationToken);

    public Task SetZoneAsync(Connection connection, Uri zone, CancellationToken cancellationToken) =>
        MergeAsync(connection, nameof(ConnectionEntity.ZoneUri), zone.ToString(), cancellationToken);

    private async Task MergeAsync(Connection connection, string property, string value, CancellationToken cancellationToken)
    {
        var change = new TableEntity(TableKeys.Scope(connection.Tenant, connection.Context), TableKeys.Escape(connection.Id)) { [property] = value };
        await tables.Connections.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }
}
