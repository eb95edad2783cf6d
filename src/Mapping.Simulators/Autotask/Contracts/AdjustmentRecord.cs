namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>What the real system remembers but never shows.</summary>
internal sealed record AdjustmentRecord(
    long Id,
    DateTimeOffset At,
    string UserName,
    long ContractId,
    long ServiceId,
    long ContractServiceId,
    DateOnly EffectiveDate,
    int UnitChange,
    decimal? UnitPrice,
    decimal? UnitCost);
