using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>The mappings of a connection as a person looks at them: from A to Z, page by page, and to be removed.</summary>
internal sealed class MappingRegistry(Tables tables)
{
    /// <param name="list">Customers or offers: the prefix of their list.</param>
    public async Task<(IReadOnlyList<MappedItem> Items, string? Next)> ListAsync(
        string tenant, string connectionId, string list, string? search, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var filter = TableKeys.ListedRows(TableKeys.ConnectionScope(tenant, connectionId), list, search ?? "", after);
        await foreach (var page in tables.Mappings.QueryAsync<MappingRow>(filter, pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var isLast = page.ContinuationToken is null || page.Values.Count == 0;
            return ([.. page.Values.Select(Item)], isLast ? null : page.Values[^1].RowKey);
        }

        return ([], null);
    }

    /// <summary>All of them, a page in memory at a time.</summary>
    public IAsyncEnumerable<MappedItem> AllAsync(string tenant, string connectionId, string list, CancellationToken cancellationToken) => tables.Mappings
        .QueryAsync<MappingRow>(TableKeys.ListedRows(TableKeys.ConnectionScope(tenant, connectionId), list, "", null), cancellationToken: cancellationToken)
        .Select(Item);

    public async Task<MappedItem?> FindAsync(string tenant, string connectionId, string row, CancellationToken cancellationToken) =>
        await tables.Mappings.FindAsync<MappingRow>(TableKeys.ConnectionScope(tenant, connectionId), row, cancellationToken) is { } found ? Item(found) : null;

    /// <summary>False when it was removed or changed meanwhile.</summary>
    public async Task<bool> RemoveAsync(string tenant, string connectionId, MappingPair pair, CancellationToken cancellationToken)
    {
        var scope = TableKeys.ConnectionScope(tenant, connectionId);
        try
        {
            await tables.Mappings.SubmitTransactionAsync(
                new[] { pair.There, pair.Back, pair.Listed }.Select(row =>
                    new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(scope, row), ETag.All)),
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private static MappedItem Item(MappingRow row) => new(
        row.Subject ?? "",
        row.Name ?? "",
        row.Target,
        row.TargetName,
        row.MadeAt,
        row.Actor);
}
