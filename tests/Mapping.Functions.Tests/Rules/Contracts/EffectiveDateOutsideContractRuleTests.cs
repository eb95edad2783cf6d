using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class EffectiveDateOutsideContractRuleTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-06-15")]
    [InlineData("2030-12-31")]
    public void A_date_within_the_contract_is_fine_bounds_included(string date) =>
        RuleAssert.Holds<EffectiveDateOutsideContractRule>(Effective(date));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2031-01-01")]
    public void A_date_beside_it_breaks_it(string date) => RuleAssert.Breaks<EffectiveDateOutsideContractRule>(
        Effective(date), "EffectiveDateOutsideContract", "sync.effectiveDate", date, "2026-01-01", "2030-12-31", "Cloud services");

    [Fact]
    public void Without_a_chosen_date_the_subscriptions_start_counts() => RuleAssert.Breaks<EffectiveDateOutsideContractRule>(
        Sample.License.StartingOn(new DateOnly(2025, 12, 31)), "EffectiveDateOutsideContract", "sync.effectiveDate", "2025-12-31");

    [Fact]
    public void For_an_Azure_plan_the_first_of_the_month_counts()
    {
        var facts = Sample.AzurePlan.With((Contract contract) => contract with { StartDate = new DateOnly(2026, 11, 2) });

        RuleAssert.Breaks<EffectiveDateOutsideContractRule>(facts, "EffectiveDateOutsideContract", "sync.effectiveDate", "2026-11-01");
    }

    [Fact]
    public void It_is_silent_without_a_contract() =>
        RuleAssert.Holds<EffectiveDateOutsideContractRule>(Sample.License with { Contract = null });

    private static MappingFacts Effective(string date) =>
        Sample.License.With((SyncChoice sync) => sync with { EffectiveDate = DateOnly.Parse(date, CultureInfo.InvariantCulture) });
}
