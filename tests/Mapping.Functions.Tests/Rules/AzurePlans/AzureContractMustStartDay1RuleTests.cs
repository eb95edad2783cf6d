using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzurePlans;

namespace Mapping.Functions.Tests.Rules.AzurePlans;

public class AzureContractMustStartDay1RuleTests
{
    [Fact]
    public void A_contract_that_starts_on_day_1_is_fine() => RuleAssert.Holds<AzureContractMustStartDay1Rule>(Sample.AzurePlan);

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(31)]
    public void Any_other_day_breaks_it(int day) => RuleAssert.Breaks<AzureContractMustStartDay1Rule>(
        Sample.AzurePlan.With(StartingOn(day)), "AzureContractMustStartDay1", "sync.contractId", "Cloud services", $"2026-03-{day:00}");

    [Fact]
    public void A_licences_contract_may_start_on_any_day() =>
        RuleAssert.Holds<AzureContractMustStartDay1Rule>(Sample.License.With(StartingOn(15)));

    [Fact]
    public void It_is_silent_without_a_contract() =>
        RuleAssert.Holds<AzureContractMustStartDay1Rule>(Sample.AzurePlan with { Contract = null });

    private static Func<Contract, Contract> StartingOn(int day) => contract => contract with { StartDate = new DateOnly(2026, 3, day) };
}
