namespace Mapping.Functions.Rules.Contracts;

/// <summary>Compares the ids alone, so that it holds right before the write too, when the company is not read again.</summary>
internal sealed class ContractOtherCompanyRule : IMappingRule
{
    public const string Code = "ContractOtherCompany";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Contract is not { } contract || contract.CompanyId == facts.Sync.CompanyId)
        {
            return null;
        }

        var company = facts.Company is { } known ? Words.Named(known.Name, known.Id) : Words.Number(facts.Sync.CompanyId);
        return new Violation(
            Code,
            $"{Words.Named(contract)} belongs to the company {Words.Number(contract.CompanyId)}, not to {company}.",
            $"Choose a contract of the company {company}.",
            "sync.contractId");
    }
}
