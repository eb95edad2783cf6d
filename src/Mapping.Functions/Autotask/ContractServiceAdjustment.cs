namespace Mapping.Functions.Autotask;

/// <summary>One adjustment of a line, or, when <paramref name="ContractServiceId"/> is null, of the service on the contract (which may create the line).</summary>
/// <param name="UnitChange">A difference, not a target.</param>
internal sealed record ContractServiceAdjustment(
    long ContractId,
    long ServiceId,
    long? ContractServiceId,
    DateOnly EffectiveDate,
    int UnitChange,
    decimal? UnitPrice,
    decimal? UnitCost,
    bool AllowRepeatService = false);
