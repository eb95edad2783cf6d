using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractNotRecurringRuleTests
{
    [Fact]
    public void A_recurring_service_contract_is_fine() => RuleAssert.Holds<ContractNotRecurringRule>(Sample.License);

    [Fact]
    public void Any_other_type_breaks_it() => RuleAssert.Breaks<ContractNotRecurringRule>(
        Sample.License.With((Contract contract) => contract with { IsRecurringService = false, PeriodType = null }),
        "ContractNotRecurring",
        "sync.contractId",
        "Cloud services",
        "29");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractNotRecurringRule>(Sample.License with { Contract = null });
}
