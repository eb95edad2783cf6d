using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class ServiceNotFoundRuleTests
{
    [Fact]
    public void A_service_that_we_see_is_fine() => RuleAssert.Holds<ServiceNotFoundRule>(Sample.License);

    [Fact]
    public void An_absent_one_is_named_with_its_connection() => RuleAssert.Breaks<ServiceNotFoundRule>(
        Sample.License with { Service = null }, "ServiceNotFound", "sync.serviceId", "12", "Autotask EUR");

    [Fact]
    public void Without_a_connection_there_is_nowhere_to_find_it() =>
        RuleAssert.Holds<ServiceNotFoundRule>(Sample.License with { Connection = null, Service = null });
}
