namespace Mapping.Functions.Autotask.Wire;

/// <summary>Names either the line, or the contract and the service.</summary>
internal sealed record NewContractServiceAdjustment(
    long? ContractServiceID,
    long? ContractID,
    long? ServiceID,
    DateOnly EffectiveDate,
    int UnitChange,
    decimal? AdjustedUnitPrice,
    decimal? AdjustedUnitCost,
    bool? AllowRepeatService);
