using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Offers;

namespace Mapping.Functions.Tests.Rules.Offers;

public class AzureSubscriptionNotMappableRuleTests
{
    [Fact]
    public void A_licence_is_fine() => RuleAssert.Holds<AzureSubscriptionNotMappableRule>(Sample.License);

    [Fact]
    public void An_Azure_plan_is_fine() => RuleAssert.Holds<AzureSubscriptionNotMappableRule>(Sample.AzurePlan);

    [Fact]
    public void An_Azure_subscription_of_its_own_breaks_it()
    {
        var facts = Sample.License.With((Offer offer) => offer with { Type = OfferType.AzureLegacy, Name = "A thing" });

        RuleAssert.Breaks<AzureSubscriptionNotMappableRule>(facts, "AzureSubscriptionNotMappable", "offer.type", "A thing", "Azure subscription");
    }
}
