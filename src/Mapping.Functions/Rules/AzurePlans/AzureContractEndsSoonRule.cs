namespace Mapping.Functions.Rules.AzurePlans;

internal sealed class AzureContractEndsSoonRule : IMappingRule
{
    public const string Code = "AzureContractEndsSoon";

    public Violation? Check(MappingFacts facts)
    {
        if (!facts.IsAzurePlan || facts.Contract is not { } contract || contract.EndDate >= AzureReset.FirstDate(facts))
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(contract)} ends on {Words.Day(contract.EndDate)}, before {Words.Day(AzureReset.FirstDate(facts))}, when "
            + "the Azure plan's cost has to be reset to 0.",
            "Extend the contract in Autotask, best by years, or choose one that ends later.",
            "sync.contractId");
    }
}
