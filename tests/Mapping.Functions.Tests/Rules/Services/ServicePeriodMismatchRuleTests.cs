using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class ServicePeriodMismatchRuleTests
{
    [Theory]
    [InlineData("Monthly", "Monthly")]
    [InlineData("Annual", "Yearly")]
    public void The_period_that_bills_as_often_is_fine(string frequency, string period) =>
        RuleAssert.Holds<ServicePeriodMismatchRule>(Facts(frequency, period));

    [Theory]
    [InlineData("Monthly", "Quarterly", "Quarterly")]
    [InlineData("Monthly", "SemiAnnual", "Semi-Annual")]
    [InlineData("Monthly", "Yearly", "Yearly")]
    [InlineData("Annual", "Monthly", "Monthly")]
    [InlineData("Annual", "Quarterly", "Quarterly")]
    [InlineData("Annual", "SemiAnnual", "Semi-Annual")]
    [InlineData("Monthly", null, "none that is known")]
    public void Every_other_breaks_it(string frequency, string? period, string told) => RuleAssert.Breaks<ServicePeriodMismatchRule>(
        Facts(frequency, period), "ServicePeriodMismatch", "sync.serviceId", "M365 Business Premium", told, frequency);

    [Fact]
    public void It_is_silent_without_a_service() => RuleAssert.Holds<ServicePeriodMismatchRule>(Sample.License with { Service = null });

    private static MappingFacts Facts(string frequency, string? period) => Sample.License
        .With((Offer offer) => offer with { BillingFrequency = Enum.Parse<BillingFrequency>(frequency) })
        .With((Service service) => service with { PeriodType = period is null ? null : Enum.Parse<PeriodType>(period) });
}
