namespace Mapping.Functions.Storage.Orders;

/// <summary>What stands in Autotask after a mapping.</summary>
/// <param name="Units">Units in force from the effective date on; 0 for an Azure plan before its first month is set.</param>
internal sealed record MappingResult(
    long CompanyId,
    long ServiceId,
    long ContractId,
    long ContractServiceId,
    int Units,
    DateOnly EffectiveDate,
    Guid SubscriptionId)
{
    /// <summary>The company's name when it was mapped; null in results that are older than the property.</summary>
    public string? Company { get; init; }

    /// <summary>As the company's.</summary>
    public string? Service { get; init; }

    /// <summary>As the company's.</summary>
    public string? Contract { get; init; }
}
