using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Claims;

/// <summary>Who holds a subscription in the tenant and, once mapped, where it stands in Autotask.</summary>
internal sealed class SubscriptionClaim : ITableEntity
{
    public const string Claimed = nameof(Claimed);
    public const string Mapped = nameof(Mapped);

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Context { get; set; } = "";

    public string ConnectionId { get; set; } = "";

    public string OrderId { get; set; } = "";

    public string InstanceId { get; set; } = "";

    public string State { get; set; } = Claimed;

    public DateTimeOffset ClaimedAt { get; set; }

    public Guid CustomerId { get; set; }

    public string OfferVariant { get; set; } = "";

    public string? Customer { get; set; }

    /// <summary>As it is searched: see <see cref="TableKeys.SortName"/>.</summary>
    public string? CustomerKey { get; set; }

    public string? Offer { get; set; }

    public string? Subscription { get; set; }

    public int? Quantity { get; set; }

    public long? CompanyId { get; set; }

    public long? ServiceId { get; set; }

    public long? ContractId { get; set; }

    public long? ContractServiceId { get; set; }

    /// <summary>yyyy-MM-dd</summary>
    public string? EffectiveDate { get; set; }

    /// <summary>Null in rows that are older than the property.</summary>
    public string? OfferType { get; set; }

    /// <summary>Text, because tables know no decimals.</summary>
    public string? UnitPrice { get; set; }

    /// <summary>As the price.</summary>
    public string? UnitCost { get; set; }

    /// <summary>When Autotask was last compared with what was mapped; null before.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>In what it differed then; null when it did not.</summary>
    public string? Difference { get; set; }
}
