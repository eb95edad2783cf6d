using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Companies;

namespace Mapping.Functions.Tests.Rules.Companies;

public class CompanyNotCustomerTypeRuleTests
{
    [Fact]
    public void A_customer_is_fine() => RuleAssert.Holds<CompanyNotCustomerTypeRule>(Sample.License);

    [Fact]
    public void A_prospect_breaks_it_and_its_type_is_told() => RuleAssert.Breaks<CompanyNotCustomerTypeRule>(
        Sample.License.With((Company company) => company with { IsCustomer = false, Type = "Prospect" }),
        "CompanyNotCustomerType",
        "sync.companyId",
        "Alder Dental Ltd",
        "174",
        "Prospect");

    [Fact]
    public void It_is_silent_without_a_company() => RuleAssert.Holds<CompanyNotCustomerTypeRule>(Sample.License with { Company = null });
}
