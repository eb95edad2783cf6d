namespace Mapping.Functions.Rules.Contracts;

internal sealed class ContractEndedRule : IMappingRule
{
    public const string Code = "ContractEnded";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Contract is not { } contract || contract.EndDate >= facts.Today)
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(contract)} ended on {Words.Day(contract.EndDate)}.",
            "Choose a contract that is still running, or extend this one in Autotask.",
            "sync.contractId");
    }
}
