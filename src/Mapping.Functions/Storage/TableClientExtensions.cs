using System.Net;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage;

/// <summary>The three conditional operations that everything rests on, as yes or no.</summary>
internal static class TableClientExtensions
{
    private const int MostInTransaction = 100;
    private static readonly string[] KeyColumns = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];

    public static async Task<T?> FindAsync<T>(this TableClient table, string partition, string row, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var found = await table.GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>False when the row exists.</summary>
    public static async Task<bool> TryAddAsync<T>(this TableClient table, T entity, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            var added = await table.AddEntityAsync(entity, cancellationToken);
            entity.ETag = added.Headers.ETag ?? default;
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == (int)HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    /// <summary>False when the row is no longer as it was read.</summary>
    public static async Task<bool> TryReplaceAsync<T>(this TableClient table, T entity, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            var replaced = await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellationToken);
            entity.ETag = replaced.Headers.ETag ?? default;
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>Leaves properties that we don't name as they are. False when the row is no longer as it was read.</summary>
    public static async Task<bool> TryMergeAsync<T>(this TableClient table, T entity, ETag version, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            await table.UpdateEntityAsync(entity, version, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>False when the row is no longer as it was read. An absent row counts as deleted.</summary>
    public static async Task<bool> TryDeleteAsync(this TableClient table, ITableEntity entity, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, entity.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    /// <summary>Removes every row that the query finds; all are of one partition.</summary>
    public static async Task RemoveAllAsync(this TableClient table, string filter, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(filter, MostInTransaction, KeyColumns, cancellationToken);
        await foreach (var page in rows.AsPages())
        {
            if (page.Values.Count > 0)
            {
                await table.SubmitTransactionAsync(
                    page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            }
        }
    }
}
