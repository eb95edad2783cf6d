namespace Mapping.Functions.Rules.Contracts;

internal sealed class ContractNotRecurringRule : IMappingRule
{
    public const string Code = "ContractNotRecurring";

    public Violation? Check(MappingFacts facts) => facts.Contract is not { IsRecurringService: false } contract
        ? null
        : new Violation(
            Code,
            $"{Words.Named(contract)} is not of the type Recurring Service.",
            "Choose a Recurring Service contract: Autotask accepts services on no other type.",
            "sync.contractId");
}
