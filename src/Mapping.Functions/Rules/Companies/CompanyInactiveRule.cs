namespace Mapping.Functions.Rules.Companies;

internal sealed class CompanyInactiveRule : IMappingRule
{
    public const string Code = "CompanyInactive";

    public Violation? Check(MappingFacts facts) => facts.Company is not { IsActive: false } company
        ? null
        : new Violation(
            Code,
            $"{Words.Named(company)} is inactive.",
            "Activate the company in Autotask, or choose another one.",
            "sync.companyId");
}
