namespace Mapping.Functions.Rules.AzurePlans;

/// <summary>The milder half of <see cref="AzureContractEndsSoonRule"/>, under the same code.</summary>
internal sealed class AzureContractEndsSoonWarning : IMappingRule
{
    private const int Months = 12;

    public Violation? Check(MappingFacts facts)
    {
        if (!facts.IsAzurePlan
            || facts.Contract is not { } contract
            || contract.EndDate < AzureReset.FirstDate(facts)
            || contract.EndDate > facts.Today.AddMonths(Months))
        {
            return null;
        }

        return new Violation(
            AzureContractEndsSoonRule.Code,
            $"{Words.Named(contract)} ends on {Words.Day(contract.EndDate)}, within {Months} months; from then on the Azure plan's "
            + "cost is not billed.",
            "Extend the contract in Autotask in time, best by years.",
            "sync.contractId");
    }
}
