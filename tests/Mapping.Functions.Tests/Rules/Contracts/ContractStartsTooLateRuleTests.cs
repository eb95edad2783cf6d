using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractStartsTooLateRuleTests
{
    [Theory]
    [InlineData("2026-11-19", "2026-11-20T10:15:00Z")]
    [InlineData("2026-11-20", "2026-11-20T10:15:00Z")]
    [InlineData("2026-11-20", "2026-11-20T00:00:00.0000001Z")]
    [InlineData("2026-11-20", "2026-11-19T23:30:00-01:00")]
    public void A_start_before_the_creation_is_fine(string start, string createdAt) =>
        RuleAssert.Holds<ContractStartsTooLateRule>(Facts(start, createdAt));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20T00:00:00Z")]
    [InlineData("2026-11-21", "2026-11-20T10:15:00Z")]
    [InlineData("2026-11-20", "2026-11-19T23:59:59.9999999Z")]
    [InlineData("2026-11-20", "2026-11-20T00:30:00+01:00")]
    public void An_equal_or_later_start_breaks_it(string start, string createdAt) =>
        RuleAssert.Breaks<ContractStartsTooLateRule>(Facts(start, createdAt), "ContractStartsTooLate", "sync.contractId", "Cloud services", start, "UTC");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractStartsTooLateRule>(Sample.License with { Contract = null });

    private static MappingFacts Facts(string start, string createdAt)
    {
        var facts = Sample.License.With((Contract contract) => contract with { StartDate = DateOnly.Parse(start, CultureInfo.InvariantCulture) });
        return facts with
        {
            Subscription = Sample.Bought with { CreatedAt = DateTimeOffset.Parse(createdAt, CultureInfo.InvariantCulture) },
        };
    }
}
