namespace Mapping.Functions.Rules.Offers;

internal sealed class BillingFrequencyUnsupportedRule : IMappingRule
{
    public const string Code = "BillingFrequencyUnsupported";

    public Violation? Check(MappingFacts facts) => BillingPeriod.Of(facts.Order.Offer.BillingFrequency) is not null
        ? null
        : new Violation(
            Code,
            $"The offer {Words.Variant(facts.Order.Offer)} has the billing frequency {facts.Order.Offer.BillingFrequency}; only "
            + "Monthly and Annual can be mapped.",
            "Order the offer with monthly or annual billing, or bill this subscription in Autotask by hand.",
            "offer.billingFrequency");
}
