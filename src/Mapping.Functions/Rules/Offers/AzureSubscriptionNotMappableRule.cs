namespace Mapping.Functions.Rules.Offers;

internal sealed class AzureSubscriptionNotMappableRule : IMappingRule
{
    public const string Code = "AzureSubscriptionNotMappable";

    public Violation? Check(MappingFacts facts) => facts.Order.Offer.Type != OfferType.AzureLegacy
        ? null
        : new Violation(
            Code,
            $"“{facts.Order.Offer.Name}” is an Azure subscription of its own; of Azure only plans are mapped.",
            "Map the customer's Azure plan: it bills all Azure subscriptions beneath it.",
            "offer.type");
}
