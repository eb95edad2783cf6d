using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Audit.Archive;

/// <summary>Months of the audit log that are old enough go to the archive, chunk by chunk, and leave the table when the archive was read back.</summary>
internal sealed partial class AuditArchive(Tables tables, AuditContainer container, ILogger<AuditArchive> logger)
{
    private const int ChunkRows = 10_000;
    private const int MaxBatch = 100;

    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    /// <param name="before">Months that ended before this instant.</param>
    /// <returns>How many rows were archived.</returns>
    public async Task<int> RunAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var archived = 0;
        var firstKept = before.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);
        var heads = TableClient.CreateQueryFilter($"RowKey eq {AuditKeys.Head}");
        await foreach (var head in tables.AuditLogs.QueryAsync<AuditHead>(heads, cancellationToken: cancellationToken))
        {
            if (string.CompareOrdinal(head.PartitionKey[(head.PartitionKey.LastIndexOf('|') + 1)..], firstKept) < 0)
            {
                archived += await ArchiveAsync(head, cancellationToken);
            }
        }

        return archived;
    }

    private async Task<int> ArchiveAsync(AuditHead head, CancellationToken cancellationToken)
    {
        var archived = 0;
        while (head.RemovedTo < head.Sequence)
        {
            if (head.ArchivedTo == head.RemovedTo)
            {
                var rows = await ReadAsync(head.PartitionKey, head.ArchivedTo, head.ArchivedTo + ChunkRows, cancellationToken);
                var last = Math.Min(head.ArchivedTo + ChunkRows, head.Sequence);
                if (AuditChain.FaultOfPart(rows, head, last, last == head.Sequence ? head.Hash : null) is not null)
                {
                    Log.NotIntact(logger, head.PartitionKey, head.ArchivedTo);
                    return archived;
                }

                await container.WriteOnceAsync(NameOf(head.PartitionKey, rows), Content(rows), cancellationToken);
                (head.ArchivedTo, head.ArchivedHash) = (rows[^1].Sequence, rows[^1].Hash);
                if (!await tables.AuditLogs.TryReplaceAsync(head, cancellationToken))
                {
                    return archived;
                }

                archived += rows.Count;
            }

            await RemoveAsync(await ReadAsync(head.PartitionKey, head.RemovedTo, head.ArchivedTo, cancellationToken), cancellationToken);
            head.RemovedTo = head.ArchivedTo;
            if (!await tables.AuditLogs.TryReplaceAsync(head, cancellationToken))
            {
                return archived;
            }
        }

        return archived;
    }

    private async Task<List<AuditEntity>> ReadAsync(string partition, long after, long upTo, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey lt {AuditKeys.Head} and Sequence gt {after} and Sequence le {upTo}");
        var rows = new List<AuditEntity>();
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        rows.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return rows;
    }

    private async Task RemoveAsync(List<AuditEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(MaxBatch))
        {
            await tables.AuditLogs.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
        }
    }

    private static string NameOf(string partition, List<AuditEntity> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{partition.Replace('|', '/')}/{rows[0].Sequence:D10}-{rows[^1].Sequence:D10}.jsonl");

    private static BinaryData Content(List<AuditEntity> rows)
    {
        var lines = rows.Select(row => JsonSerializer.Serialize(row, Lines));
        return BinaryData.FromString(string.Join('\n', lines) + "\n");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The audit log {Partition} is not intact after row {Sequence}: it is neither archived nor removed")]
        public static partial void NotIntact(ILogger logger, string partition, long sequence);
    }
}
