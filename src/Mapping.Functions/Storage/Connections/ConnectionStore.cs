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

    /// <summary>The connection as it stands after the change; null when there is none. The change may be asked for again when others were at it.</summary>
    public async Task<Connection?> ChangeAsync(
        string tenant, string context, string id, Func<Connection, Connection> change, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(tenant, context), TableKeys.Escape(id));
        while (await tables.Connections.FindAsync<ConnectionEntity>(partition, row, cancellationToken) is { } standing)
        {
            var (before, version) = (standing.ToConnection(), standing.ETag);
            var after = change(before);
            if (after == before || await tables.Connections.TryMergeAsync(ConnectionEntity.From(after), version, cancellationToken))
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>How many connections of all tenants are in a state.</summary>
    public async Task<int> CountAsync(ConnectionStatus status, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"Status eq {status.ToString()}");
        return await tables.Connections.QueryAsync<TableEntity>(filter, select: [nameof(ConnectionEntity.RowKey)], cancellationToken: cancellationToken)
            .CountAsync(cancellationToken);
    }

    /// <summary>Autotask served the connection. Does nothing when it was removed meanwhile.</summary>
    public async Task NoteSuccessAsync(Connection connection, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var change = new TableEntity(TableKeys.Scope(connection.Tenant, connection.Context), TableKeys.Escape(connection.Id))
        {
            [nameof(ConnectionEntity.LastSuccessAt)] = at,
            ETag = ETag.All,
        };
        await tables.Connections.TryMergeAsync(change, ETag.All, cancellationToken);
    }

    public Task DeleteAsync(Connection connection, CancellationToken cancellationToken) => tables.Connections.DeleteEntityAsync(
        TableKeys.Scope(connection.Tenant, connection.Context), TableKeys.Escape(connection.Id), ETag.All, cancellationToken);
}
