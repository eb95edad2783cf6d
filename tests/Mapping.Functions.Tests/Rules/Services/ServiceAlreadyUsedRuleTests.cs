using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class ServiceAlreadyUsedRuleTests
{
    [Fact]
    public void A_service_that_nothing_is_mapped_to_is_fine() => RuleAssert.Holds<ServiceAlreadyUsedRule>(Sample.License);

    [Fact]
    public void The_same_variant_is_fine_whatever_its_name()
    {
        var renamed = Sample.BusinessPremium with { Name = "Renamed" };

        RuleAssert.Holds<ServiceAlreadyUsedRule>(MappedTo(renamed));
    }

    [Theory]
    [InlineData("Annual", "OneYear", "Commercial")]
    [InlineData("Monthly", "OneMonth", "Commercial")]
    [InlineData("Monthly", "OneYear", "Education")]
    public void Another_variant_of_the_same_offer_breaks_it(string frequency, string term, string segment)
    {
        var other = Sample.BusinessPremium with
        {
            BillingFrequency = Enum.Parse<BillingFrequency>(frequency),
            TermDuration = Enum.Parse<TermDuration>(term),
            Segment = Enum.Parse<Segment>(segment),
        };

        RuleAssert.Breaks<ServiceAlreadyUsedRule>(
            MappedTo(other), "ServiceAlreadyUsed", "sync.serviceId", "M365 Business Premium", $"CFQ7TTC0LCHC:0002, {segment}, {term}, {frequency}");
    }

    [Fact]
    public void It_speaks_up_even_when_the_service_itself_is_not_seen() => RuleAssert.Breaks<ServiceAlreadyUsedRule>(
        MappedTo(Sample.AzurePlanOffer) with { Service = null }, "ServiceAlreadyUsed", "sync.serviceId", "The service 12");

    private static MappingFacts MappedTo(Offer offer) => Sample.License with { Existing = new ExistingMappings(ServicesVariant: offer.Variant) };
}
