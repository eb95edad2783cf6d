using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Offers;

namespace Mapping.Functions.Tests.Rules.Offers;

public class ReservationNotMappableRuleTests
{
    [Fact]
    public void A_licence_is_fine() => RuleAssert.Holds<ReservationNotMappableRule>(Sample.License);

    [Fact]
    public void An_Azure_plan_is_fine() => RuleAssert.Holds<ReservationNotMappableRule>(Sample.AzurePlan);

    [Fact]
    public void A_reservation_breaks_it()
    {
        var facts = Sample.License.With((Offer offer) => offer with { Type = OfferType.AzureReservation, Name = "A thing" });

        RuleAssert.Breaks<ReservationNotMappableRule>(facts, "ReservationNotMappable", "offer.type", "A thing", "Azure reservation");
    }

    [Fact]
    public void A_savings_plan_breaks_it_in_its_own_words()
    {
        var facts = Sample.License.With((Offer offer) => offer with { Type = OfferType.AzureSavingsPlan });

        RuleAssert.Breaks<ReservationNotMappableRule>(facts, "ReservationNotMappable", "offer.type", "Azure savings plan");
    }
}
