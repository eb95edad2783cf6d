namespace Mapping.Functions.Rules.AzurePlans;

internal sealed class AzureServiceCostHiddenWarning : IMappingRule
{
    public const string Code = "AzureServiceCostHidden";

    public Violation? Check(MappingFacts facts)
    {
        if (!facts.IsAzurePlan || facts.Service is not { UnitCost: null } service)
        {
            return null;
        }

        return new Violation(
            Code,
            $"The unit cost of the service {Words.Named(service.Name, service.Id)} could not be seen, so only its unit price was "
            + "checked to be 0.",
            "Make sure that the unit cost is 0 too, or let the connection's API user see internal costs.",
            "sync.serviceId");
    }
}
