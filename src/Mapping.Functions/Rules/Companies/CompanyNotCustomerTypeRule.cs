namespace Mapping.Functions.Rules.Companies;

internal sealed class CompanyNotCustomerTypeRule : IMappingRule
{
    public const string Code = "CompanyNotCustomerType";

    public Violation? Check(MappingFacts facts) => facts.Company is not { IsCustomer: false } company
        ? null
        : new Violation(
            Code,
            $"{Words.Named(company)} has the type {company.Type}; only companies of the type Customer can be mapped.",
            "Set the company's type to Customer in Autotask, or choose another company.",
            "sync.companyId");
}
