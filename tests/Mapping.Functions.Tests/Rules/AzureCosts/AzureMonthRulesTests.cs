using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.Rules.AzureCosts;

public sealed class AzureMonthRulesTests
{
    private static readonly Contract Contract = Sample.AzurePlan.Contract!;

    [Fact]
    public void What_was_right_at_mapping_is_right_each_month() => Assert.True(AzureMonthRules.Judge(Sample.AzurePlan).IsAccepted);

    [Fact]
    public void A_service_that_got_a_price_since_is_noticed() =>
        Assert.Equal(["AzureServiceMustBeZero"], Codes(Sample.AzurePlan.With((Service service) => service with { UnitPrice = 1 })));

    [Fact]
    public void A_contract_that_was_moved_or_ended_since_is_noticed() =>
        Assert.Equal(
            ["ContractInactive", "AzureContractMustStartDay1"],
            Codes(Sample.AzurePlan.With((Contract contract) => contract with { IsActive = false, StartDate = new DateOnly(2026, 1, 2) })));

    [Theory]
    [InlineData("2027-11-23", 0)]
    [InlineData("2027-11-22", 1)]
    public void A_contract_that_ends_within_twelve_months_is_a_warning(string end, int warnings) =>
        Assert.Equal(
            warnings,
            AzureMonthRules.Judge(Sample.AzurePlan.With((Contract contract) => contract with { EndDate = DateOnly.Parse(end, null) })).Warnings.Count);

    [Theory]
    [InlineData("2027-01-01", true)]
    [InlineData("2026-12-31", false)]
    public void A_contract_must_hold_the_day_of_the_reset(string end, bool reaches) =>
        Assert.Equal(reaches, AzureMonthRules.Reach(Contract with { EndDate = DateOnly.Parse(end, null) }, new Month(2026, 12)) is null);

    [Fact]
    public void A_contract_that_begins_after_the_month_can_not_bill_it() =>
        Assert.Equal("AzureContractEndsSoon", AzureMonthRules.Reach(Contract, new Month(2025, 12))?.Code);

    private static IEnumerable<string> Codes(MappingFacts facts) => AzureMonthRules.Judge(facts).Violations.Select(violation => violation.Code);
}
