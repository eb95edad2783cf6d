namespace Mapping.Functions.Rules.Offers;

internal sealed class LegacyOfferUnsupportedRule : IMappingRule
{
    public const string Code = "LegacyOfferUnsupported";

    public Violation? Check(MappingFacts facts) => facts.Order.Offer.Type != OfferType.LicenseLegacy
        ? null
        : new Violation(
            Code,
            $"“{facts.Order.Offer.Name}” is a legacy licence; legacy licences are not mapped.",
            "Migrate the subscription to the new commerce experience, then map the new subscription.",
            "offer.type");
}
