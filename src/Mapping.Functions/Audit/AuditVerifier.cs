using System.Globalization;
using Azure.Data.Tables;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Walks the chain of a tenant's month: a row that was changed, removed, inserted or moved breaks it, and so does a month that is gone.</summary>
internal sealed class AuditVerifier(Tables tables)
{
    private readonly AuditMonthNotes _notes = new(tables);

    /// <param name="month">Any instant of the month.</param>
    public async Task<AuditVerification> VerifyAsync(string tenant, DateTimeOffset month, CancellationToken cancellationToken)
    {
        var partition = AuditKeys.Partition(tenant, month);
        var note = await _notes.FindAsync(partition, cancellationToken);
        // Rows are appended while we read. What stood before must be whole; of what came since, some rows may be missed.
        var before = await HeadAsync(partition, cancellationToken);
        var rows = await ReadAsync(partition, before?.ArchivedTo ?? 0, cancellationToken);
        var after = await HeadAsync(partition, cancellationToken);
        if (after is not null && after.ArchivedTo != (before?.ArchivedTo ?? 0))
        {
            return await VerifyAsync(tenant, month, cancellationToken);
        }

        return new AuditVerification(
            month.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            rows.Count,
            after?.Hash,
            AuditChain.FaultOf(rows, before, after) ?? (after is { ArchivedTo: > 0 } ? null : AuditChain.FaultOf(rows, note)),
            after?.ArchivedTo ?? 0);
    }

    private Task<AuditHead?> HeadAsync(string partition, CancellationToken cancellationToken) =>
        tables.AuditLogs.FindAsync<AuditHead>(partition, AuditKeys.Head, cancellationToken);

    private async Task<List<AuditEntity>> ReadAsync(string partition, long archivedTo, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {AuditKeys.Head}");
        filter = archivedTo > 0 ? $"{filter} and {TableClient.CreateQueryFilter($"Sequence gt {archivedTo}")}" : filter;
        var rows = new List<AuditEntity>();
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        rows.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return rows;
    }
}
