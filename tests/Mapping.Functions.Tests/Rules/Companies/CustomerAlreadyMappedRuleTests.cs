using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Companies;

namespace Mapping.Functions.Tests.Rules.Companies;

public class CustomerAlreadyMappedRuleTests
{
    [Fact]
    public void A_customer_without_a_company_is_fine() => RuleAssert.Holds<CustomerAlreadyMappedRule>(Sample.License);

    [Fact]
    public void The_same_company_is_fine() => RuleAssert.Holds<CustomerAlreadyMappedRule>(MappedTo(174));

    [Fact]
    public void Another_company_breaks_it() => RuleAssert.Breaks<CustomerAlreadyMappedRule>(
        MappedTo(175), "CustomerAlreadyMapped", "sync.companyId", "Alder Dental", "company 175", "company 174");

    private static MappingFacts MappedTo(long company) => Sample.License with { Existing = new ExistingMappings(CustomersCompany: company) };
}
