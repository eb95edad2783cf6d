namespace Mapping.Functions.Rules.Companies;

internal sealed class CompanyNotFoundRule : IMappingRule
{
    public const string Code = "CompanyNotFound";

    public Violation? Check(MappingFacts facts) => facts.Connection is not { } connection || facts.Company is not null
        ? null
        : new Violation(
            Code,
            $"The connection “{connection.Name}” shows no company with the id {Words.Number(facts.Sync.CompanyId)}.",
            "Choose another company, create it in Autotask, or let the connection's API user see it.",
            "sync.companyId");
}
