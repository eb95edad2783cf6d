using Mapping.Functions.Rules;

namespace Mapping.Functions.Registries;

/// <summary>A subscription and the Contract Service that bills it already.</summary>
/// <param name="EffectiveDate">From when on the line is held against it; null: see <see cref="Rules.Links.LinkDate"/>.</param>
internal sealed record WantedLink(
    Customer Customer,
    Offer Offer,
    int Quantity,
    Price? Price,
    Subscription Subscription,
    long ContractId,
    long ContractServiceId,
    DateOnly? EffectiveDate);
