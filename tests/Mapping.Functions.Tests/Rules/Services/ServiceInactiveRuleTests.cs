using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class ServiceInactiveRuleTests
{
    [Fact]
    public void An_active_service_is_fine() => RuleAssert.Holds<ServiceInactiveRule>(Sample.License);

    [Fact]
    public void An_inactive_one_breaks_it() => RuleAssert.Breaks<ServiceInactiveRule>(
        Sample.License.With((Service service) => service with { IsActive = false }), "ServiceInactive", "sync.serviceId", "M365 Business Premium");

    [Fact]
    public void It_is_silent_without_a_service() => RuleAssert.Holds<ServiceInactiveRule>(Sample.License with { Service = null });
}
