using System.Globalization;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>A subscription and where it stands in Autotask.</summary>
/// <param name="Status">Synced; Pending while its order is at it; OutOfSync when its order ended without mapping it, or when Autotask was seen to bill something else.</param>
/// <param name="OrderId">Null when it was mapped by hand.</param>
/// <param name="CheckedAt">When Autotask was last compared with what was mapped; null when it was not since.</param>
/// <param name="Difference">In what Autotask differed then; null when it did not.</param>
/// <param name="Company">The names are those of the time when it was mapped or last checked; null when they were not kept yet.</param>
/// <param name="ContractEndDate">The contract's last day, as of then.</param>
/// <param name="TermEndDate">The last day of the subscription's running term; null when it has none.</param>
/// <param name="PreviousContractId">Where it was mapped before it moved.</param>
/// <param name="AutotaskUrl">Opens the contract in Autotask; null when the zone named no pages.</param>
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
    string? Difference,
    string? Company,
    string? Service,
    string? Contract,
    string? ContractEndDate,
    string? TermEndDate,
    IReadOnlyList<Violation> Warnings,
    long? PreviousContractId,
    long? PreviousContractServiceId,
    string? AutotaskUrl)
{
    public static SubscriptionMappingView Of(SubscriptionClaim claim, StoredOrder? order, Uri? web, DateOnly? termEnd) => new(
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
        claim.Difference,
        claim.Company,
        claim.Service,
        claim.Contract,
        claim.ContractEnd,
        termEnd is { } last ? Words.Day(last) : null,
        WarningsOf(claim, termEnd),
        claim.PreviousContractId,
        claim.PreviousContractServiceId,
        AutotaskWeb.Contract(web, claim.ContractId));

    private static IReadOnlyList<Violation> WarningsOf(SubscriptionClaim claim, DateOnly? termEnd)
    {
        if (claim.ContractEnd is not { } end || claim.OfferType == nameof(OfferType.AzurePlan))
        {
            return [];
        }

        var id = claim.ContractId ?? 0;
        var contract = claim.Contract is { } name ? $"The contract {Words.Named(name, id)}" : $"Contract {Words.Number(id)}";
        return ContractEndsBeforeTermWarning.Of(contract, DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture), termEnd) is { } warning
            ? [warning with { Field = null }]
            : [];
    }

    private static SubscriptionMappingStatus StatusOf(SubscriptionClaim claim, StoredOrder? order) =>
        claim.State != SubscriptionClaim.Mapped
            ? order is { HasEnded: true } ? SubscriptionMappingStatus.OutOfSync : SubscriptionMappingStatus.Pending
            : claim.Difference is null ? SubscriptionMappingStatus.Synced : SubscriptionMappingStatus.OutOfSync;
}
