namespace Mapping.Functions.Rules.Offers;

internal sealed class ReservationNotMappableRule : IMappingRule
{
    public const string Code = "ReservationNotMappable";

    public Violation? Check(MappingFacts facts)
    {
        var kind = facts.Order.Offer.Type switch
        {
            OfferType.AzureReservation => "an Azure reservation",
            OfferType.AzureSavingsPlan => "an Azure savings plan",
            _ => null,
        };

        return kind is null ? null : new Violation(
            Code,
            $"“{facts.Order.Offer.Name}” is {kind}; it is not mapped itself.",
            "Map the customer's Azure plan instead: the cost is added to that plan's month.",
            "offer.type");
    }
}
