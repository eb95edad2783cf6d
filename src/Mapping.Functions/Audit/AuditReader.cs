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

    /// <summary>An operation has two rows. Where the table answers every filter, what a page shows is all that has to be read.</summary>
    private static int RowsAtOnce(AuditQuery query) =>
        query is { Status: not AuditStatus.Processing, Customer: null, Reseller: null, PageSize: < 500 } ? (2 * query.PageSize) + 2 : 1000;

    private static string Filter(string partition, AuditQuery query)
    {
        var (from, to) = (AuditKeys.Instant(query.EndDate), AuditKeys.Instant(query.StartDate) + "}");
        var after = query.After is { } position && string.CompareOrdinal(position, from) > 0 ? position + "}" : from;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {after} and RowKey lt {to} and Context eq {query.Context}");
        return string.Join(" and ", [filter, .. Conditions(query)]);
    }

    /// <summary>The filters that the table can answer. A row of a start can't tell whether its operation has ended.</summary>
    private static IEnumerable<string> Conditions(AuditQuery query)
    {
        if (query.OrderId is not null)
        {
            yield return TableClient.CreateQueryFilter($"OrderId eq {query.OrderId}");
        }

        if (query.Operations is { Count: > 0 } operations)
        {
            yield return $"({string.Join(" or ", operations.Select(operation => TableClient.CreateQueryFilter($"Operation eq {operation.ToString()}")))})";
        }

        if (query.Status is AuditStatus.Succeeded or AuditStatus.Failed)
        {
            yield return TableClient.CreateQueryFilter($"Status eq {query.Status.ToString()}");
        }
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
