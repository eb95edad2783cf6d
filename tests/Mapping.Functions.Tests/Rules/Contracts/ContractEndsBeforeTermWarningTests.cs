using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractEndsBeforeTermWarningTests
{
    [Fact]
    public void A_contract_that_ends_the_day_before_the_term_warns_and_blocks_nothing()
    {
        var facts = Of(TermDuration.OneYear, "2026-11-20", contractEnd: "2027-11-18");

        var verdict = MappingRules.Judge(facts);

        Assert.True(verdict.IsAccepted);
        var warning = Assert.Single(verdict.Warnings);
        Assert.Equal("ContractEndsBeforeTerm", warning.Code);
        Assert.Contains("ends on 2027-11-18", warning.Message, StringComparison.Ordinal);
        Assert.Contains("2027-11-19", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-11-19")]
    [InlineData("2027-11-20")]
    public void One_that_ends_on_the_terms_last_day_or_later_is_fine(string contractEnd) =>
        RuleAssert.Holds<ContractEndsBeforeTermWarning>(Of(TermDuration.OneYear, "2026-11-20", contractEnd));

    [Fact]
    public void The_subscriptions_own_end_counts_when_it_is_told()
    {
        var facts = Of(TermDuration.OneYear, "2026-11-20", contractEnd: "2027-03-30");

        RuleAssert.Holds<ContractEndsBeforeTermWarning>(Ending(facts, "2027-03-30"));
        Assert.NotNull(new ContractEndsBeforeTermWarning().Check(Ending(facts, "2027-03-31")));
    }

    [Fact]
    public void A_subscription_that_is_yet_to_be_made_runs_from_the_effective_date()
    {
        var facts = Of(TermDuration.OneYear, "2026-11-20", contractEnd: "2027-11-30");
        var assumed = facts with
        {
            Subscription = facts.Subscription with { Id = Guid.Empty },
            Order = facts.Order with { Sync = facts.Sync with { EffectiveDate = new DateOnly(2026, 12, 1) } },
        };

        RuleAssert.Holds<ContractEndsBeforeTermWarning>(assumed);
        Assert.NotNull(new ContractEndsBeforeTermWarning().Check(assumed with { Contract = facts.Contract! with { EndDate = new DateOnly(2027, 11, 29) } }));
    }

    [Fact]
    public void An_Azure_plan_has_a_warning_of_its_own()
    {
        var facts = Sample.AzurePlan.With((Contract contract) => contract with { EndDate = new DateOnly(2027, 1, 31) });

        Assert.Equal("AzureContractEndsSoon", Assert.Single(MappingRules.Judge(facts with
        {
            Order = facts.Order with { Offer = facts.Order.Offer with { TermDuration = TermDuration.OneYear } },
        }).Warnings).Code);
    }

    [Fact]
    public void Without_a_term_or_a_contract_it_is_silent()
    {
        RuleAssert.Holds<ContractEndsBeforeTermWarning>(Of(TermDuration.NoTerm, "2026-11-20", contractEnd: "2026-12-31"));
        RuleAssert.Holds<ContractEndsBeforeTermWarning>(Of(TermDuration.OneYear, "2026-11-20", contractEnd: "2026-12-31") with { Contract = null });
    }

    private static MappingFacts Of(TermDuration term, string start, string contractEnd)
    {
        var facts = Sample.License.With((Contract contract) => contract with { EndDate = Day(contractEnd) });
        return facts with
        {
            Order = facts.Order with { Offer = facts.Order.Offer with { TermDuration = term } },
            Subscription = facts.Subscription with { StartDate = Day(start) },
        };
    }

    private static MappingFacts Ending(MappingFacts facts, string end) => facts with { Subscription = facts.Subscription with { EndDate = Day(end) } };

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
