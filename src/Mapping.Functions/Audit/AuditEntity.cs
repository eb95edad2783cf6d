using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Audit;

/// <summary>A row of the audit log. It is only ever inserted.</summary>
internal sealed class AuditEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    [JsonIgnore]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonIgnore]
    public ETag ETag { get; set; }

    public Guid OperationId { get; set; }

    public string Operation { get; set; } = "";

    public string Status { get; set; } = "";

    public int Attempt { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string Actor { get; set; } = "";

    public string Tenant { get; set; } = "";

    public string Context { get; set; } = "";

    public Guid CustomerId { get; set; }

    public string Customer { get; set; } = "";

    public string? ConnectionId { get; set; }

    public string OrderId { get; set; } = "";

    public Guid? SubscriptionId { get; set; }

    public string CorrelationId { get; set; } = "";

    public string InstanceId { get; set; } = "";

    public string? Code { get; set; }

    public string? Message { get; set; }

    public string? Details { get; set; }

    public string? Calls { get; set; }

    /// <summary>Evidence beyond what one property holds, in order.</summary>
    public string? Calls2 { get; set; }

    public string? Calls3 { get; set; }

    public string? Calls4 { get; set; }

    /// <summary>Place in the chain of the tenant's month, from 1.</summary>
    public long Sequence { get; set; }

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";
}
