using Mapping.Functions.Rules.Companies;

namespace Mapping.Functions.Tests.Rules.Companies;

public class CompanyNotFoundRuleTests
{
    [Fact]
    public void A_company_that_we_see_is_fine() => RuleAssert.Holds<CompanyNotFoundRule>(Sample.License);

    [Fact]
    public void An_absent_one_is_named_with_its_connection() => RuleAssert.Breaks<CompanyNotFoundRule>(
        Sample.License with { Company = null }, "CompanyNotFound", "sync.companyId", "174", "Autotask EUR");

    [Fact]
    public void Without_a_connection_there_is_nowhere_to_find_it() =>
        RuleAssert.Holds<CompanyNotFoundRule>(Sample.License with { Connection = null, Company = null });
}
