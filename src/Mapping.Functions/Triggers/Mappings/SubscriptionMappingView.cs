using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>A subscription and where it stands in Autotask.</summary>
/// <param name="Status">Synced; Pending while its order is at it; OutOfSync when its order ended without mapping it.</param>
internal sealed record SubscriptionMappingView(
    Guid SubscriptionId,
    string? Subscription,
    string Status,
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
    string OrderId,
    DateTimeOffset MappedAt)
{
    public static SubscriptionMappingView Of(SubscriptionClaim claim, StoredOrder? order) => new(
        Guid.ParseExact(claim.RowKey, "D"),
        claim.Subscription,
        claim.State == SubscriptionClaim.Mapped ? "Synced" : order is { HasEnded: true } ? "OutOfSync" : "Pending",
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
        claim.OrderId,
        claim.ClaimedAt);
}
