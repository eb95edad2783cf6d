using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzurePlans;

namespace Mapping.Functions.Tests.Rules.AzurePlans;

public class AzureContractEndsSoonRuleTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-12-01")] // this month's reset stands on the first of the next
    [InlineData("2026-08-20", "2026-12-01")] // a past effective date: today's month counts
    [InlineData("2027-02-28", "2027-03-01")] // a later effective date counts
    [InlineData("2026-12-31", "2027-01-01")] // over the end of the year
    public void The_contract_has_to_reach_the_next_reset(string starts, string reset)
    {
        var facts = Sample.AzurePlan.StartingOn(Day(starts));

        RuleAssert.Holds<AzureContractEndsSoonRule>(Ending(facts, Day(reset)));
        RuleAssert.Breaks<AzureContractEndsSoonRule>(
            Ending(facts, Day(reset).AddDays(-1)), "AzureContractEndsSoon", "sync.contractId", "Cloud services", reset);
    }

    [Fact]
    public void A_licences_contract_may_end_soon() => RuleAssert.Holds<AzureContractEndsSoonRule>(Ending(Sample.License, Sample.Today));

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<AzureContractEndsSoonRule>(Sample.AzurePlan with { Contract = null });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static MappingFacts Ending(MappingFacts facts, DateOnly end) => facts.With((Contract contract) => contract with { EndDate = end });
}
