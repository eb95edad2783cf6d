using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Leases;

internal sealed class LeaseRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Owner { get; set; } = "";

    /// <summary>Grows by one with each holder: a fence against writers that woke up late.</summary>
    public long Token { get; set; }

    /// <summary>In the past when nobody holds it.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Where the ledger keeps writes that bring a line to this contract without a marker.</summary>
    public string? Unmarked { get; set; }
}
