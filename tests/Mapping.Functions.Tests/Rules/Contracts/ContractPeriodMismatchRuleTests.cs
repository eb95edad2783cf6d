using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractPeriodMismatchRuleTests
{
    [Theory]
    [InlineData("Monthly", "Monthly")]
    [InlineData("Annual", "Yearly")]
    public void The_period_that_bills_as_often_is_fine(string frequency, string period) =>
        RuleAssert.Holds<ContractPeriodMismatchRule>(Facts(frequency, period));

    [Theory]
    [InlineData("Monthly", "Quarterly", "Quarterly")]
    [InlineData("Monthly", "SemiAnnual", "Semi-Annual")]
    [InlineData("Monthly", "Yearly", "Yearly")]
    [InlineData("Annual", "Monthly", "Monthly")]
    [InlineData("Annual", "Quarterly", "Quarterly")]
    [InlineData("Annual", "SemiAnnual", "Semi-Annual")]
    [InlineData("Monthly", null, "none that is known")]
    public void Every_other_breaks_it(string frequency, string? period, string told) => RuleAssert.Breaks<ContractPeriodMismatchRule>(
        Facts(frequency, period), "ContractPeriodMismatch", "sync.contractId", "Cloud services", told, frequency);

    [Fact]
    public void A_contract_that_is_not_recurring_has_no_period_to_compare() => RuleAssert.Holds<ContractPeriodMismatchRule>(
        Facts("Monthly", null).With((Contract contract) => contract with { IsRecurringService = false }));

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractPeriodMismatchRule>(Sample.License with { Contract = null });

    private static MappingFacts Facts(string frequency, string? period) => Sample.License
        .With((Offer offer) => offer with { BillingFrequency = Enum.Parse<BillingFrequency>(frequency) })
        .With((Contract contract) => contract with { PeriodType = period is null ? null : Enum.Parse<PeriodType>(period) });
}
