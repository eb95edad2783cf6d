namespace Mapping.Functions.Rules.Services;

internal sealed class OfferVariantAlreadyMappedRule : IMappingRule
{
    public const string Code = "OfferVariantAlreadyMapped";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Existing.VariantsService is not { } mapped || mapped == facts.Sync.ServiceId)
        {
            return null;
        }

        return new Violation(
            Code,
            $"The offer {Words.Variant(facts.Order.Offer)} is mapped to the service {Words.Number(mapped)}, but the order names the "
            + $"service {Words.Number(facts.Sync.ServiceId)}.",
            $"Choose the service {Words.Number(mapped)}, or change the mapping on the Offer Mapping page.",
            "sync.serviceId");
    }
}
