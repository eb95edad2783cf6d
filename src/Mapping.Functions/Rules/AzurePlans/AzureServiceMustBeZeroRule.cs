namespace Mapping.Functions.Rules.AzurePlans;

/// <summary>A cost that the API user may not see can't be judged: <see cref="AzureServiceCostHiddenWarning"/> says so.</summary>
internal sealed class AzureServiceMustBeZeroRule : IMappingRule
{
    public const string Code = "AzureServiceMustBeZero";

    public Violation? Check(MappingFacts facts)
    {
        if (!facts.IsAzurePlan || facts.Service is not { } service || service is { UnitPrice: 0, UnitCost: 0 or null })
        {
            return null;
        }

        var cost = service.UnitCost is { } known ? $"the unit cost {Words.Money(known)}" : "a unit cost that the API user may not see";
        return new Violation(
            Code,
            $"{Words.Named(service)} has the unit price {Words.Money(service.UnitPrice)} and {cost}; for an Azure plan both must be 0.",
            "Set the service's unit cost and unit price to 0 in Autotask: each month's amounts are written to the contract.",
            "sync.serviceId");
    }
}
