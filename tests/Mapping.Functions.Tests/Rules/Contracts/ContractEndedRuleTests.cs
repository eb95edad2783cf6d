using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractEndedRuleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_contract_that_ends_today_or_later_has_not_ended(int days) => RuleAssert.Holds<ContractEndedRule>(Ending(days));

    [Fact]
    public void One_that_ended_yesterday_has() =>
        RuleAssert.Breaks<ContractEndedRule>(Ending(-1), "ContractEnded", "sync.contractId", "Cloud services", "2026-11-21");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractEndedRule>(Sample.License with { Contract = null });

    private static MappingFacts Ending(int daysFromToday) =>
        Sample.License.With((Contract contract) => contract with { EndDate = Sample.Today.AddDays(daysFromToday) });
}
