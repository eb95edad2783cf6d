using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzurePlans;

namespace Mapping.Functions.Tests.Rules.AzurePlans;

public class AzureContractEndsSoonWarningTests
{
    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2027-06-30")]
    [InlineData("2027-11-22")]
    public void An_end_within_12_months_warns_and_blocks_nothing(string end)
    {
        var verdict = MappingRules.Judge(Ending(Sample.AzurePlan, end));

        Assert.True(verdict.IsAccepted);
        var warning = Assert.Single(verdict.Warnings);
        Assert.Equal("AzureContractEndsSoon", warning.Code);
        Assert.Contains(end, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_end_is_fine() => RuleAssert.Holds<AzureContractEndsSoonWarning>(Ending(Sample.AzurePlan, "2027-11-23"));

    [Fact]
    public void What_is_an_error_already_is_no_warning_too()
    {
        var verdict = MappingRules.Judge(Ending(Sample.AzurePlan, "2026-11-30"));

        Assert.Contains(verdict.Violations, violation => violation.Code == "AzureContractEndsSoon");
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public void A_licences_contract_may_end_soon() => RuleAssert.Holds<AzureContractEndsSoonWarning>(Ending(Sample.License, "2027-01-31"));

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<AzureContractEndsSoonWarning>(Sample.AzurePlan with { Contract = null });

    private static MappingFacts Ending(MappingFacts facts, string end) =>
        facts.With((Contract contract) => contract with { EndDate = DateOnly.Parse(end, CultureInfo.InvariantCulture) });
}
