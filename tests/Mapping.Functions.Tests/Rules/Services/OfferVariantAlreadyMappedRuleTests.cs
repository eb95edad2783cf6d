using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class OfferVariantAlreadyMappedRuleTests
{
    [Fact]
    public void A_variant_without_a_service_is_fine() => RuleAssert.Holds<OfferVariantAlreadyMappedRule>(Sample.License);

    [Fact]
    public void The_same_service_is_fine() => RuleAssert.Holds<OfferVariantAlreadyMappedRule>(MappedTo(12));

    [Fact]
    public void Another_service_breaks_it() => RuleAssert.Breaks<OfferVariantAlreadyMappedRule>(
        MappedTo(13), "OfferVariantAlreadyMapped", "sync.serviceId", "Microsoft 365 Business Premium", "OneYear", "service 13", "service 12");

    private static MappingFacts MappedTo(long service) => Sample.License with { Existing = new ExistingMappings(VariantsService: service) };
}
