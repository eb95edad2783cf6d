using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Reads operations newest start first, each once and in its latest state.</summary>
internal sealed class AuditReader(Tables tables)
{
    private const string ResellerPrefix = "reseller:";

    public async Task<AuditPage> ReadAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var items = new List<AuditItem>();
        var last = query.After;
        await foreach (var row in OperationsAsync(query, cancellationToken))
        {
            if (items.Count == query.PageSize)
            {
                return new AuditPage(items, last);
            }

            last = Position(row);
            if (Matches(row, query))
            {
                items.Add(AuditItem.From(row));
            }
        }

        return new AuditPage(items, null);
    }

    /// <summary>All that match, as they are read.</summary>
    public async IAsyncEnumerable<AuditItem> AllAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in OperationsAsync(query, cancellationToken))
        {
            if (Matches(row, query))
            {
                yield return AuditItem.From(row);
            }
        }
    }

    private async IAsyncEnumerable<AuditEntity> OperationsAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? seen = null;
        foreach (var month in AuditMonths.Between(query.StartDate, query.EndDate))
        {
            var filter = Filter(AuditKeys.Partition(query.Tenant, month), query);
            await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter, RowsAtOnce(query), cancellationToken: cancellationToken))
            {
                // An operation's end stands right before its start.
                if (row.OperationId != seen)
                {
                    seen = row.OperationId;
                    yield return row;
                }
            }
        }
    }

    /// <summary>An operation has two rows. Without filters, what a page shows is all that has to be read.</summary>
    private static int RowsAtOnce(AuditQuery query) =>
        query is { Operations: null, Status: null, Customer: null, Reseller: null, PageSize: < 500 } ? (2 * query.PageSize) + 2 : 1000;

    private static string Filter(string partition, AuditQuery query)
    {
        var (from, to) = (AuditKeys.Instant(query.EndDate), AuditKeys.Instant(query.StartDate) + "}");
        var after = query.After is { } position && string.CompareOrdinal(position, from) > 0 ? position + "}" : from;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {after} and RowKey lt {to} and Context eq {query.Context}");
        return query.OrderId is null ? filter : $"{filter} and {TableClient.CreateQueryFilter($"OrderId eq {query.OrderId}")}";
    }

    private static bool Matches(AuditEntity row, AuditQuery query) =>
        (query.Operations is null || query.Operations.Any(operation => operation.ToString() == row.Operation))
        && (query.Status is null || query.Status.ToString() == row.Status)
        && (query.Reseller is null || IsOf(row.Context, query.Reseller))
        && (query.Customer is null || row.Customer.Contains(query.Customer, StringComparison.OrdinalIgnoreCase));

    private static bool IsOf(string context, string reseller) =>
        context.StartsWith(ResellerPrefix, StringComparison.Ordinal) && context[ResellerPrefix.Length..].Contains(reseller, StringComparison.OrdinalIgnoreCase);

    private static string Position(AuditEntity row) => row.RowKey[..row.RowKey.LastIndexOf('|')];
}
