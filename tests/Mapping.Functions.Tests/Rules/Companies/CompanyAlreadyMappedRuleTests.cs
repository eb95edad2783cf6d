using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Companies;

namespace Mapping.Functions.Tests.Rules.Companies;

public class CompanyAlreadyMappedRuleTests
{
    private static readonly Guid Other = Guid.Parse("99999999-8888-7777-6666-555555555555");

    [Fact]
    public void A_company_that_nobody_is_mapped_to_is_fine() => RuleAssert.Holds<CompanyAlreadyMappedRule>(Sample.License);

    [Fact]
    public void The_same_customer_is_fine() => RuleAssert.Holds<CompanyAlreadyMappedRule>(MappedTo(Sample.Alder.Id));

    [Fact]
    public void Another_customer_breaks_it() => RuleAssert.Breaks<CompanyAlreadyMappedRule>(
        MappedTo(Other), "CompanyAlreadyMapped", "sync.companyId", "Alder Dental Ltd", "Alder Dental", Other.ToString());

    [Fact]
    public void It_speaks_up_even_when_the_company_itself_is_not_seen() => RuleAssert.Breaks<CompanyAlreadyMappedRule>(
        MappedTo(Other) with { Company = null }, "CompanyAlreadyMapped", "sync.companyId", "The company 174");

    private static MappingFacts MappedTo(Guid customer) => Sample.License with { Existing = new ExistingMappings(CompanysCustomer: customer) };
}
