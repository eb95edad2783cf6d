namespace Mapping.Functions.Rules.Links;

/// <summary>What was mapped, and where it has to stand.</summary>
/// <param name="UnitPrice">Of one unit for one whole period; null when it was not told.</param>
/// <param name="UnitCost">As the price.</param>
internal sealed record MappedLine(
    long ContractId, long ContractServiceId, DateOnly EffectiveDate, int Units, decimal? UnitPrice, decimal? UnitCost, bool IsAzurePlan)
{
    /// <summary>From when on it is held against Autotask: what lies in the past is billed.</summary>
    public DateOnly CheckedFrom(DateOnly today) => EffectiveDate > today ? EffectiveDate : today;
}
