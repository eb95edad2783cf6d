namespace Mapping.Functions.Rules.Contracts;

internal sealed class ContractNotFoundRule : IMappingRule
{
    public const string Code = "ContractNotFound";

    public Violation? Check(MappingFacts facts) => facts.Connection is not { } connection || facts.Contract is not null
        ? null
        : new Violation(
            Code,
            $"The connection “{connection.Name}” shows no contract with the id {Words.Number(facts.Sync.ContractId)}.",
            "Choose another contract, create it in Autotask, or let the connection's API user see it.",
            "sync.contractId");
}
