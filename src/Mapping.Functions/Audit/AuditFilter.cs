using Azure.Data.Tables;

namespace Mapping.Functions.Audit;

/// <summary>Which rows a query means: what the table can tell, and what we have to.</summary>
internal static class AuditFilter
{
    private const string ResellerPrefix = "reseller:";

    /// <summary>Parts of names are ours to find. So is what still runs: a row of a start can't tell whether its operation has ended.</summary>
    public static bool IsOfTheTable(AuditQuery query) => query is { Status: not AuditStatus.Processing, Customer: null, Reseller: null };

    public static string OfMonth(DateTimeOffset month, AuditQuery query) => Of(TableClient.CreateQueryFilter($"PartitionKey eq {AuditKeys.Partition(query.Tenant, month)}"), query);

    public static string OfAllMonths(AuditQuery query)
    {
        var (first, last) = (AuditKeys.Partition(query.Tenant, query.StartDate), AuditKeys.Partition(query.Tenant, query.EndDate));
        return Of(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}"), query);
    }

    public static bool Matches(AuditEntity row, AuditQuery query) =>
        (query.Operations is null || query.Operations.Any(operation => operation.ToString() == row.Operation))
        && (query.Status is null || query.Status.ToString() == row.Status)
        && (query.Reseller is null || IsOf(row.Context, query.Reseller))
        && (query.Customer is null || row.Customer.Contains(query.Customer, StringComparison.OrdinalIgnoreCase));

    private static string Of(string partitions, AuditQuery query)
    {
        var (from, to) = (AuditKeys.Instant(query.EndDate), AuditKeys.Instant(query.StartDate) + "}");
        var after = query.After is { } position && string.CompareOrdinal(position, from) > 0 ? position + "}" : from;
        var rows = TableClient.CreateQueryFilter($"RowKey ge {after} and RowKey lt {to} and Context eq {query.Context}");
        return string.Join(" and ", [partitions, rows, .. Conditions(query)]);
    }

    /// <summary>Where rows have to be looked through anyway, the table leaves none out: it would look through months for as many.</summary>
    private static IEnumerable<string> Conditions(AuditQuery query)
    {
        if (query.OrderId is not null)
        {
            yield return TableClient.CreateQueryFilter($"OrderId eq {query.OrderId}");
        }

        if (!IsOfTheTable(query))
        {
            yield break;
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

    private static bool IsOf(string context, string reseller) =>
        context.StartsWith(ResellerPrefix, StringComparison.Ordinal) && context[ResellerPrefix.Length..].Contains(reseller, StringComparison.OrdinalIgnoreCase);
}
