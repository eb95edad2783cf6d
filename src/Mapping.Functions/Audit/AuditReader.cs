using System.Runtime.CompilerServices;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Reads operations newest start first, each once and in its latest state.</summary>
internal sealed class AuditReader(Tables tables)
{
    /// <summary>One answer of the table. A page of what only we can find ends after so many rows, be it short: each page is there in time, however rare its items are.</summary>
    private const int MostLookedThrough = 1000;

    private const int ReadAtOnce = 50;

    /// <summary>What <see cref="AuditFilter.Matches"/> asks. The evidence of calls makes rows a hundred times as long.</summary>
    private static readonly string[] Searched =
    [
        nameof(AuditEntity.PartitionKey), nameof(AuditEntity.RowKey), nameof(AuditEntity.OperationId), nameof(AuditEntity.Operation), nameof(AuditEntity.Status),
        nameof(AuditEntity.Context), nameof(AuditEntity.Customer),
    ];

    public Task<AuditPage> ReadAsync(AuditQuery query, CancellationToken cancellationToken) =>
        AuditFilter.IsOfTheTable(query) ? ListAsync(query, cancellationToken) : SearchAsync(query, cancellationToken);

    /// <summary>All that match, as they are read.</summary>
    public async IAsyncEnumerable<AuditItem> AllAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? seen = null;
        await foreach (var row in RowsAsync(query, MostLookedThrough, columns: null, cancellationToken))
        {
            if (row.OperationId != seen && AuditFilter.Matches(row, query))
            {
                yield return AuditItem.From(row);
            }

            seen = row.OperationId;
        }
    }

    /// <summary>An operation has two rows: what a page shows is all that has to be read.</summary>
    private async Task<AuditPage> ListAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var (items, last, seen) = (new List<AuditItem>(), query.After, (Guid?)null);
        await foreach (var row in RowsAsync(query, Math.Min((2 * query.PageSize) + 2, MostLookedThrough), columns: null, cancellationToken))
        {
            if (row.OperationId != seen)
            {
                if (items.Count == query.PageSize)
                {
                    return new AuditPage(items, last);
                }

                (seen, last) = (row.OperationId, AuditKeys.Position(row.RowKey));
                if (AuditFilter.Matches(row, query))
                {
                    items.Add(AuditItem.From(row));
                }
            }
        }

        return new AuditPage(items, null);
    }

    private async Task<AuditPage> SearchAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var (found, last, seen, looked) = (new List<AuditEntity>(), query.After, (Guid?)null, 0);
        await foreach (var row in RowsAsync(query, MostLookedThrough, Searched, cancellationToken))
        {
            if (row.OperationId != seen)
            {
                if (found.Count == query.PageSize)
                {
                    return await PageAsync(found, last, cancellationToken);
                }

                (seen, last) = (row.OperationId, AuditKeys.Position(row.RowKey));
                if (AuditFilter.Matches(row, query))
                {
                    found.Add(row);
                }
            }

            if (++looked == MostLookedThrough)
            {
                return await PageAsync(found, last, cancellationToken);
            }
        }

        return await PageAsync(found, next: null, cancellationToken);
    }

    private async Task<AuditPage> PageAsync(IEnumerable<AuditEntity> found, string? next, CancellationToken cancellationToken)
    {
        var items = new List<AuditItem>();
        foreach (var some in found.Chunk(ReadAtOnce))
        {
            var rows = await Task.WhenAll(some.Select(row => tables.AuditLogs.FindAsync<AuditEntity>(row.PartitionKey, row.RowKey, cancellationToken)));
            items.AddRange(rows.OfType<AuditEntity>().Select(AuditItem.From));
        }

        return new AuditPage(items, next);
    }

    /// <summary>Of one operation, the end stands right before the start.</summary>
    private IAsyncEnumerable<AuditEntity> RowsAsync(AuditQuery query, int atOnce, IEnumerable<string>? columns, CancellationToken cancellationToken) =>
        query.OrderId is null ? OfMonthsAsync(query, atOnce, columns, cancellationToken) : OfOrderAsync(query, columns, cancellationToken);

    private async IAsyncEnumerable<AuditEntity> OfMonthsAsync(
        AuditQuery query, int atOnce, IEnumerable<string>? columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var month in AuditMonths.Between(query.StartDate, query.EndDate).SkipWhile(month => AuditKeys.IsPassed(month, query.After)))
        {
            await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(AuditFilter.OfMonth(month, query), atOnce, columns, cancellationToken))
            {
                yield return row;
            }
        }
    }

    /// <summary>An order has few rows: one question finds them in all months.</summary>
    private IAsyncEnumerable<AuditEntity> OfOrderAsync(AuditQuery query, IEnumerable<string>? columns, CancellationToken cancellationToken) =>
        tables.AuditLogs.QueryAsync<AuditEntity>(AuditFilter.OfAllMonths(query), MostLookedThrough, columns, cancellationToken)
            .OrderBy(row => row.RowKey, StringComparer.Ordinal);
}
