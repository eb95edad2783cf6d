using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Companies;

namespace Mapping.Functions.Tests.Rules.Companies;

public class CompanyInactiveRuleTests
{
    [Fact]
    public void An_active_company_is_fine() => RuleAssert.Holds<CompanyInactiveRule>(Sample.License);

    [Fact]
    public void An_inactive_one_breaks_it() => RuleAssert.Breaks<CompanyInactiveRule>(
        Sample.License.With((Company company) => company with { IsActive = false }), "CompanyInactive", "sync.companyId", "Alder Dental Ltd");

    [Fact]
    public void It_is_silent_without_a_company() => RuleAssert.Holds<CompanyInactiveRule>(Sample.License with { Company = null });
}
