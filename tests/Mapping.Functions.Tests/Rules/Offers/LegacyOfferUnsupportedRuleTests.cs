using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Offers;

namespace Mapping.Functions.Tests.Rules.Offers;

public class LegacyOfferUnsupportedRuleTests
{
    [Fact]
    public void A_licence_is_fine() => RuleAssert.Holds<LegacyOfferUnsupportedRule>(Sample.License);

    [Fact]
    public void An_Azure_plan_is_fine() => RuleAssert.Holds<LegacyOfferUnsupportedRule>(Sample.AzurePlan);

    [Fact]
    public void A_legacy_licence_breaks_it()
    {
        var facts = Sample.License.With((Offer offer) => offer with { Type = OfferType.LicenseLegacy, Name = "A thing" });

        RuleAssert.Breaks<LegacyOfferUnsupportedRule>(facts, "LegacyOfferUnsupported", "offer.type", "A thing", "legacy licence");
    }
}
