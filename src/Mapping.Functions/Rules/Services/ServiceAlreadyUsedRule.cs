namespace Mapping.Functions.Rules.Services;

internal sealed class ServiceAlreadyUsedRule : IMappingRule
{
    public const string Code = "ServiceAlreadyUsed";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Existing.ServicesVariant is not { } holder || holder == facts.Order.Offer.Variant)
        {
            return null;
        }

        var service = facts.Service is { } known ? Words.Named(known) : $"The service {Words.Number(facts.Sync.ServiceId)}";
        return new Violation(
            Code,
            $"{service} is mapped to another offer: {holder.Replace("|", ", ", StringComparison.Ordinal)}.",
            $"Choose a service of its own for {Words.Variant(facts.Order.Offer)}, or remove the other mapping on the Offer Mapping page.",
            "sync.serviceId");
    }
}
