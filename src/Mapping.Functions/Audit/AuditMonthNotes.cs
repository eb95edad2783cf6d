using Azure.Data.Tables;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Notes each month of a tenant after its first row: the note may lack for the moment between, but never stands without rows.</summary>
internal sealed class AuditMonthNotes(Tables tables)
{
    public Task<AuditMonth?> FindAsync(string partition, CancellationToken cancellationToken)
    {
        var (tenant, month) = AuditKeys.TenantAndMonth(partition);
        return tables.AuditMonths.FindAsync<AuditMonth>(tenant, month, cancellationToken);
    }

    public async Task EnsureAsync(string partition, CancellationToken cancellationToken)
    {
        if (await FindAsync(partition, cancellationToken) is null && await FirstHashAsync(partition, cancellationToken) is { } hash)
        {
            var (tenant, month) = AuditKeys.TenantAndMonth(partition);
            await tables.AuditMonths.TryAddAsync(new AuditMonth { PartitionKey = tenant, RowKey = month, FirstHash = hash }, cancellationToken);
        }
    }

    private async Task<string?> FirstHashAsync(string partition, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {AuditKeys.Head} and Sequence eq {1L}");
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter, cancellationToken: cancellationToken))
        {
            return row.Hash;
        }

        return null;
    }
}
