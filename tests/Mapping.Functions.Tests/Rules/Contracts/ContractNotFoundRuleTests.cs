using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractNotFoundRuleTests
{
    [Fact]
    public void A_contract_that_we_see_is_fine() => RuleAssert.Holds<ContractNotFoundRule>(Sample.License);

    [Fact]
    public void An_absent_one_is_named_with_its_connection() => RuleAssert.Breaks<ContractNotFoundRule>(
        Sample.License with { Contract = null }, "ContractNotFound", "sync.contractId", "29", "Autotask EUR");

    [Fact]
    public void Without_a_connection_there_is_nowhere_to_find_it() =>
        RuleAssert.Holds<ContractNotFoundRule>(Sample.License with { Connection = null, Contract = null });
}
