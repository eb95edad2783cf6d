namespace Mapping.Functions.Rules.AzurePlans;

internal sealed class AzureContractMustStartDay1Rule : IMappingRule
{
    public const string Code = "AzureContractMustStartDay1";

    public Violation? Check(MappingFacts facts)
    {
        if (!facts.IsAzurePlan || facts.Contract is not { StartDate.Day: not 1 } contract)
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(contract)} starts on {Words.Day(contract.StartDate)}; an Azure plan's cost is billed by calendar month, "
            + "so its contract must start on the first day of a month.",
            "Choose a contract that starts on day 1, or create one for the customer's Azure plan in Autotask.",
            "sync.contractId");
    }
}
