namespace Mapping.Functions.Rules.Contracts;

internal sealed class ContractInactiveRule : IMappingRule
{
    public const string Code = "ContractInactive";

    public Violation? Check(MappingFacts facts) => facts.Contract is not { IsActive: false } contract
        ? null
        : new Violation(
            Code,
            $"{Words.Named(contract)} is inactive.",
            "Activate the contract in Autotask, or choose another one.",
            "sync.contractId");
}
