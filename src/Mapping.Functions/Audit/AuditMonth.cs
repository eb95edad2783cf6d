using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Audit;

/// <summary>A note, in a table of its own, that a tenant's month has rows and which one was its first: a chain that is gone as a whole is missed by it.</summary>
internal sealed class AuditMonth : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    /// <summary>yyyyMM</summary>
    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string FirstHash { get; set; } = "";
}
