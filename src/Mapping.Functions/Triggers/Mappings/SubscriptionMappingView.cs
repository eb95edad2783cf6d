using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>A subscription and where it stands in Autotask.</summary>
/// <param name="Status">Synced; Pending while its order is at it; OutOfSync when its order ended without mapping it, or when Autotask was seen to bill something else.</param>
/// <param name="OrderId">Null when it was mapped by hand.</param>
/// <param name="CheckedAt">When Autotask was last compared with what was mapped; null when it was not since.</param>
/// <param name="Difference">In what Autotask differed then; null when it did not.</param>
internal sealed record SubscriptionMappingView(
    Guid SubscriptionId,
    string? Subscription,
    SubscriptionMappingStatus Status,
    Guid CustomerId,
    string? Customer,
    string? Offer,
    string OfferVariant,
    int? Quantity,
    long? CompanyId,
    long? ServiceId,
    long? ContractId,
    long? ContractServiceId,
    string? EffectiveDate,
    string? OrderId,
    DateTimeOffset MappedAt,
    DateTimeOffset? CheckedAt,
    string? Difference)
{
    public static SubscriptionMappingView Of(SubscriptionClaim claim, StoredOrder? order) => new(
        Guid.ParseExact(claim.RowKey, "D"),
        claim.Subscription,
        StatusOf(claim, order),
        claim.CustomerId,
        claim.Customer,
        claim.Offer,
        claim.OfferVariant,
        claim.Quantity,
        claim.CompanyId,
        claim.ServiceId,
        claim.ContractId,
        claim.ContractServiceId,
        claim.EffectiveDate,
        claim.OrderId.Length > 0 ? claim.OrderId : null,
        claim.ClaimedAt,
        claim.CheckedAt,
        claim.Difference);

    private static SubscriptionMappingStatus StatusOf(SubscriptionClaim claim, StoredOrder? order) =>
        claim.State != SubscriptionClaim.Mapped
            ? order is { HasEnded: true } ? SubscriptionMappingStatus.OutOfSync : SubscriptionMappingStatus.Pending
            : claim.Difference is null ? SubscriptionMappingStatus.Synced : SubscriptionMappingStatus.OutOfSync;
}
