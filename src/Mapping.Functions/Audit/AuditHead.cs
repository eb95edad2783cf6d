using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Audit;

/// <summary>The end of a partition's hash chain. Whoever appends replaces it in the same transaction.</summary>
internal sealed class AuditHead : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = AuditKeys.Head;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public long Sequence { get; set; }

    public string Hash { get; set; } = "";

    /// <summary>Rows up to this one are in the archive; the chain in the table goes on after it.</summary>
    public long ArchivedTo { get; set; }

    /// <summary>The hash of that row.</summary>
    public string ArchivedHash { get; set; } = "";

    /// <summary>Rows up to this one have left the table.</summary>
    public long RemovedTo { get; set; }
}
