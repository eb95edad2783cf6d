using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzurePlans;

namespace Mapping.Functions.Tests.Rules.AzurePlans;

public class AzureServiceMustBeZeroRuleTests
{
    [Fact]
    public void A_service_at_0_0_is_fine() => RuleAssert.Holds<AzureServiceMustBeZeroRule>(Sample.AzurePlan);

    [Fact]
    public void A_cost_that_we_may_not_see_is_left_to_the_warning()
    {
        var facts = Sample.AzurePlan.With((Service service) => service with { UnitCost = null });

        RuleAssert.Holds<AzureServiceMustBeZeroRule>(facts);
        RuleAssert.Breaks<AzureServiceCostHiddenWarning>(facts, "AzureServiceCostHidden", "sync.serviceId", "Azure", "40");
    }

    [Theory]
    [InlineData(10, 0.0, "10.00", "0.00")]
    [InlineData(0, 0.0001, "0.00", "0.0001")]
    [InlineData(-1, 8.5, "-1.00", "8.50")]
    [InlineData(10, null, "10.00", "may not see")]
    public void Anything_else_breaks_it(double price, double? cost, params string[] told) => RuleAssert.Breaks<AzureServiceMustBeZeroRule>(
        Sample.AzurePlan.With((Service service) => service with { UnitPrice = (decimal)price, UnitCost = (decimal?)cost }),
        "AzureServiceMustBeZero",
        "sync.serviceId",
        told);

    [Fact]
    public void A_licences_service_has_prices() => RuleAssert.Holds<AzureServiceMustBeZeroRule>(Sample.License);

    [Fact]
    public void It_is_silent_without_a_service() => RuleAssert.Holds<AzureServiceMustBeZeroRule>(Sample.AzurePlan with { Service = null });
}
