using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Contracts;

namespace Mapping.Functions.Tests.Rules.Contracts;

public class ContractOtherCompanyRuleTests
{
    [Fact]
    public void A_contract_of_the_chosen_company_is_fine() => RuleAssert.Holds<ContractOtherCompanyRule>(Sample.License);

    [Fact]
    public void Another_companys_contract_breaks_it() => RuleAssert.Breaks<ContractOtherCompanyRule>(
        Of(175), "ContractOtherCompany", "sync.contractId", "Cloud services", "company 175", "Alder Dental Ltd");

    [Fact]
    public void It_needs_no_company_to_speak_up() => RuleAssert.Breaks<ContractOtherCompanyRule>(
        Of(175) with { Company = null }, "ContractOtherCompany", "sync.contractId", "company 175", "not to 174");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ContractOtherCompanyRule>(Sample.License with { Contract = null });

    private static MappingFacts Of(long company) => Sample.License.With((Contract contract) => contract with { CompanyId = company });
}
