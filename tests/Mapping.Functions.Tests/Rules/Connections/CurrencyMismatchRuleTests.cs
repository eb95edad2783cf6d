using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Connections;

namespace Mapping.Functions.Tests.Rules.Connections;

public class CurrencyMismatchRuleTests
{
    [Fact]
    public void The_same_currency_is_fine() => RuleAssert.Holds<CurrencyMismatchRule>(Sample.License);

    [Fact]
    public void Another_currency_breaks_it() => RuleAssert.Breaks<CurrencyMismatchRule>(
        Sample.License with { Connection = new ConnectionTerms("c2", "Autotask GBP", "GBP") },
        "CurrencyMismatch",
        "price.currency",
        "EUR",
        "GBP",
        "Autotask GBP");

    [Fact]
    public void An_order_without_a_price_has_no_currency_to_differ() => RuleAssert.Holds<CurrencyMismatchRule>(
        Sample.AzurePlan with { Connection = new ConnectionTerms("c2", "Autotask GBP", "GBP") });

    [Fact]
    public void It_is_silent_without_a_connection() => RuleAssert.Holds<CurrencyMismatchRule>(Sample.License with { Connection = null });
}
