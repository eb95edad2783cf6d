using System.Collections.Concurrent;
using Mapping.Functions.Storage;
using Mapping.Functions.Telemetry;

namespace Mapping.Functions.Audit;

/// <summary>Appends to the audit log. Rows that wait for the same partition are written in one transaction.</summary>
internal sealed class AuditLog(Tables tables, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, AuditPartition> _partitions = new(StringComparer.Ordinal);
    private readonly AuditMonthNotes _notes = new(tables);

    public Task AppendAsync(IEnumerable<AuditRecord> records, CancellationToken cancellationToken) =>
        Task.WhenAll(records.Select(AuditRows.From).Select(row => AppendAsync(row, cancellationToken)));

    public void Dispose()
    {
        foreach (var partition in _partitions.Values)
        {
            partition.Dispose();
        }
    }

    private async Task AppendAsync(AuditEntity row, CancellationToken cancellationToken)
    {
        await PartitionOf(row).AppendAsync(row, cancellationToken);
        if (row.EndedAt is not null)
        {
            MappingMetrics.AuditOperations.Add(
                1, MappingMetrics.Tag("tenant", row.Tenant), MappingMetrics.Tag("operation", row.Operation), MappingMetrics.Tag("status", row.Status));
        }
    }

    private AuditPartition PartitionOf(AuditEntity row) =>
        _partitions.GetOrAdd(row.PartitionKey, key => new AuditPartition(key, tables.AuditLogs, _notes, time));
}
