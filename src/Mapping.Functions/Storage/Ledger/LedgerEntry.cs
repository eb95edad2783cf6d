using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Ledger;

/// <summary>One write to Autotask: it stands here before it is sent.</summary>
internal sealed class LedgerEntry : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string State { get; set; } = nameof(LedgerState.Intended);

    /// <summary>What is written, in words: the same key with other words is a conflict, not a repeat.</summary>
    public string Fingerprint { get; set; } = "";

    public string InstanceId { get; set; } = "";

    public int Attempt { get; set; }

    /// <summary>The lines that stood on the contract before the first send, by id, comma-separated.</summary>
    public string? StandingLines { get; set; }

    /// <summary>What was sent last brings a line without our marker: until it is marked, it can't be told from another order's.</summary>
    public bool IsUnmarked { get; set; }

    /// <summary>How often it was sent.</summary>
    public int Sends { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When its answer was lost, or came without the write to be seen. Null while the call may still be under way.</summary>
    public DateTimeOffset? LostAt { get; set; }

    /// <summary>The fencing token under which it was last sent.</summary>
    public long FencingToken { get; set; }

    public long? ContractServiceId { get; set; }

    public string? Message { get; set; }

    /// <summary>Of the last move alone: whoever made it knows it again.</summary>
    public Guid MoveId { get; set; }

    public LedgerState Is() => Enum.Parse<LedgerState>(State);

    /// <summary>Nothing of it bills in Autotask: the key may be used for another write.</summary>
    public bool IsFree() => Is() is LedgerState.Intended or LedgerState.Refused or LedgerState.Voided;

    public bool MayBeAtAutotask() => Is() is LedgerState.Sent or LedgerState.Unknown;
}
