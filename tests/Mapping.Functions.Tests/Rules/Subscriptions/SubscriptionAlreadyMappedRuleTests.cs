using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Subscriptions;

namespace Mapping.Functions.Tests.Rules.Subscriptions;

public class SubscriptionAlreadyMappedRuleTests
{
    [Theory]
    [InlineData("Nobody")]
    [InlineData("ThisOrder")]
    public void A_subscription_that_is_free_or_this_orders_own_is_fine(string holder) =>
        RuleAssert.Holds<SubscriptionAlreadyMappedRule>(HeldBy(holder));

    [Theory]
    [InlineData("ThisContext")]
    [InlineData("AnotherContext")]
    public void One_that_is_held_breaks_it(string holder) => RuleAssert.Breaks<SubscriptionAlreadyMappedRule>(
        HeldBy(holder), "SubscriptionAlreadyMapped", "subscription.id", "Business Premium", Sample.Bought.Id.ToString());

    [Fact]
    public void Of_another_context_nothing_is_told_but_that_it_is_another()
    {
        var violation = RuleAssert.Breaks<SubscriptionAlreadyMappedRule>(
            HeldBy("AnotherContext"), "SubscriptionAlreadyMapped", "subscription.id", "Another context");

        Assert.DoesNotContain("csp", violation.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("reseller", violation.Message + violation.Remedy, StringComparison.OrdinalIgnoreCase);
    }

    private static MappingFacts HeldBy(string holder) =>
        Sample.License with { Existing = new ExistingMappings(Claim: Enum.Parse<SubscriptionHolder>(holder)) };
}
