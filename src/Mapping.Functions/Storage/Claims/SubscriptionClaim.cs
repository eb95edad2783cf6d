using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Rules;

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

    /// <summary>The names of company, service and contract when it was mapped. Null in rows that are older than the property, as those that follow.</summary>
    public string? Company { get; set; }

    /// <summary>As the company's.</summary>
    public string? Service { get; set; }

    /// <summary>As the company's; a check brings it up to date.</summary>
    public string? Contract { get; set; }

    /// <summary>yyyy-MM-dd, the contract's last day; a check brings it up to date.</summary>
    public string? ContractEnd { get; set; }

    /// <summary>yyyy-MM-dd</summary>
    public string? SubscriptionStart { get; set; }

    /// <summary>yyyy-MM-dd, the last day of the term that ran when it was mapped; null when it was not told.</summary>
    public string? SubscriptionEnd { get; set; }

    /// <summary>Where it was mapped before it moved; null when it never did.</summary>
    public long? PreviousContractId { get; set; }

    /// <summary>As the contract's.</summary>
    public long? PreviousContractServiceId { get; set; }

    /// <summary>It moved, and not every row says so yet: whoever links it again finishes that.</summary>
    public bool? IsMoving { get; set; }

    public void Note(MappedPlace place, Subscription subscription)
    {
        (Company, Service, Contract) = (place.Company, place.Service, place.Contract);
        ContractEnd = Day(place.ContractEnd);
        SubscriptionStart = Day(subscription.StartDate);
        SubscriptionEnd = Day(subscription.EndDate);
    }

    private static string? Day(DateOnly? date) => date is { } day ? Words.Day(day) : null;
}
