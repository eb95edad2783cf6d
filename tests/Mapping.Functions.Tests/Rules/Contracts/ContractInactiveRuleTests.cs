using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractInactiveRuleTests
{
    [Fact]
    public void An_active_contract_is_fine() => RuleAssert.Holds<ContractInactiveRule>(Sample.License);

    [Fact]
    public void An_inactive_one_breaks_it() => RuleAssert.Breaks<ContractInactiveRule>(
        Sample.License.With((Contract contract) => contract with { IsActive = false }), "ContractInactive", "sync.contractId", "Cloud services");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractInactiveRule>(Sample.License with { Contract = null });
}
