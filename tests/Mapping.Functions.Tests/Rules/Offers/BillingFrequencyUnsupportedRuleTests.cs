using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;
using Mapping.Functions.Rules.Offers;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Offers;

public class BillingFrequencyUnsupportedRuleTests
{
    [Theory]
    [InlineData("Monthly")]
    [InlineData("Annual")]
    public void Monthly_and_annual_are_supported(string frequency) =>
        RuleAssert.Holds<BillingFrequencyUnsupportedRule>(Billed(frequency));

    [Theory]
    [InlineData("Triennial")]
    [InlineData("OneTime")]
    [InlineData("None")]
    public void The_others_are_not_and_then_no_period_is_compared(string frequency)
    {
        var facts = Billed(frequency);

        RuleAssert.Breaks<BillingFrequencyUnsupportedRule>(
            facts, "BillingFrequencyUnsupported", "offer.billingFrequency", frequency, "Microsoft 365 Business Premium");
        RuleAssert.Holds<ContractPeriodMismatchRule>(facts);
        RuleAssert.Holds<ServicePeriodMismatchRule>(facts);
    }

    [Fact]
    public void Every_frequency_is_decided()
    {
        var supported = Enum.GetValues<BillingFrequency>().Where(frequency => BillingPeriod.Of(frequency) is not null);

        Assert.Equal([BillingFrequency.Monthly, BillingFrequency.Annual], supported);
    }

    private static MappingFacts Billed(string frequency) =>
        Sample.License.With((Offer offer) => offer with { BillingFrequency = Enum.Parse<BillingFrequency>(frequency) });
}
