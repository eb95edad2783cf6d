using Mapping.Functions.Rules.Links;

namespace Mapping.Functions.Rules;

/// <summary>Everything that the rules may look at, read before they are asked. Null means: not found, or not visible to us.</summary>
/// <param name="Connection">Null when the connection is absent or another context's.</param>
/// <param name="Lines">The lines that stand on the contract.</param>
/// <param name="Marker">The marker of the order's subscription.</param>
/// <param name="Today">The current day in UTC.</param>
internal sealed record MappingFacts(
    Order Order,
    Subscription Subscription,
    ConnectionTerms? Connection,
    Company? Company,
    Service? Service,
    Contract? Contract,
    IReadOnlyList<ContractServiceLine> Lines,
    ExistingMappings Existing,
    string Marker,
    DateOnly Today)
{
    public SyncChoice Sync => Order.Sync ?? throw new InvalidOperationException("An order without a sync choice has nothing to map.");

    /// <summary>The order's date, else the subscription's start; for an Azure plan the first of that month.</summary>
    public DateOnly EffectiveDate => Rules.EffectiveDate.Of(Order.Offer, Sync, Subscription);

    /// <summary>The line that a person names for the subscription; null when the mapping makes one.</summary>
    public LinkedLine? LinkedLine { get; init; }

    /// <summary>Null when the contract has no such line.</summary>
    public ContractServiceLine? LineOf(LinkedLine linked) => Lines.FirstOrDefault(line => line.Id == linked.ContractServiceId);

    /// <summary>The last day of the subscription's term that holds the effective date, or today when that is later; null without a term.</summary>
    public DateOnly? TermEnd => SubscriptionTerm.LastDay(
        Order.Offer.TermDuration,
        Subscription.Id == Guid.Empty ? EffectiveDate : Subscription.StartDate,
        Subscription.EndDate,
        Today > EffectiveDate ? Today : EffectiveDate);

    public bool IsAzurePlan => Order.Offer.Type == OfferType.AzurePlan;
}
