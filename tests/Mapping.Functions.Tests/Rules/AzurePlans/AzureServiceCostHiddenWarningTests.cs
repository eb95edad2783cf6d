using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzurePlans;

namespace Mapping.Functions.Tests.Rules.AzurePlans;

public class AzureServiceCostHiddenWarningTests
{
    [Fact]
    public void A_cost_that_we_see_needs_no_warning() => RuleAssert.Holds<AzureServiceCostHiddenWarning>(Sample.AzurePlan);

    [Fact]
    public void A_licences_cost_may_be_hidden() => RuleAssert.Holds<AzureServiceCostHiddenWarning>(
        Sample.License.With((Service service) => service with { UnitCost = null }));

    [Fact]
    public void A_hidden_cost_warns_and_blocks_nothing()
    {
        var verdict = MappingRules.Judge(Sample.AzurePlan.With((Service service) => service with { UnitCost = null }));

        Assert.True(verdict.IsAccepted);
        Assert.Equal("AzureServiceCostHidden", Assert.Single(verdict.Warnings).Code);
    }

    [Fact]
    public void It_is_silent_without_a_service() => RuleAssert.Holds<AzureServiceCostHiddenWarning>(Sample.AzurePlan with { Service = null });
}
