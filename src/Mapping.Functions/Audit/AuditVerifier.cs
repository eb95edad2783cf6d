using System.Globalization;
using Azure.Data.Tables;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>Walks the chain of a tenant's month: a row that was changed, removed, inserted or moved breaks it.</summary>
internal sealed class AuditVerifier(Tables tables)
{
    /// <param name="month">Any instant of the month.</param>
    public async Task<AuditVerification> VerifyAsync(string tenant, DateTimeOffset month, CancellationToken cancellationToken)
    {
        var partition = AuditKeys.Partition(tenant, month);
        // The head is read first: rows that are appended meanwhile come after it.
        var head = await tables.AuditLogs.FindAsync<AuditHead>(partition, AuditKeys.Head, cancellationToken);
        var rows = await ReadAsync(partition, cancellationToken);
        return new AuditVerification(
            month.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), rows.Count, FaultOf(rows, head));
    }

    private static AuditFault? FaultOf(List<AuditEntity> rows, AuditHead? head)
    {
        var (sequence, hash) = (0L, "");
        foreach (var row in rows)
        {
            if (row.Sequence != sequence + 1)
            {
                return new AuditFault(sequence + 1, row.Sequence <= sequence ? "A row stands twice in the chain." : "A row is missing.");
            }

            if (row.PreviousHash != hash || AuditHash.Of(row) != row.Hash)
            {
                return new AuditFault(row.Sequence, "The row, or the one before it, is not as it was written.");
            }

            (sequence, hash) = (row.Sequence, row.Hash);
            if (row.Sequence == head?.Sequence && row.Hash != head.Hash)
            {
                return new AuditFault(row.Sequence, "The chain does not end as it was written.");
            }
        }

        return sequence < (head?.Sequence ?? 0) ? new AuditFault(sequence + 1, "Rows are missing at the end.")
            : head is null && sequence > 0 ? new AuditFault(sequence, "The chain has lost its end.")
            : null;
    }

    private async Task<List<AuditEntity>> ReadAsync(string partition, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {AuditKeys.Head}");
        var rows = new List<AuditEntity>();
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        rows.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return rows;
    }
}
