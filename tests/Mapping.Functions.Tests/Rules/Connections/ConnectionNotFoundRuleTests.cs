using Mapping.Functions.Rules.Connections;

namespace Mapping.Functions.Tests.Rules.Connections;

public class ConnectionNotFoundRuleTests
{
    [Fact]
    public void A_connection_that_we_see_is_fine() => RuleAssert.Holds<ConnectionNotFoundRule>(Sample.License);

    [Fact]
    public void An_absent_one_is_named_as_the_order_named_it() =>
        RuleAssert.Breaks<ConnectionNotFoundRule>(Sample.License with { Connection = null }, "ConnectionNotFound", "sync.connectionId", "c1");
}
