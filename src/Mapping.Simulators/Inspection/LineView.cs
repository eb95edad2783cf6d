namespace Mapping.Simulators.Inspection;

internal sealed record LineView(
    long Id,
    long ContractId,
    long ServiceId,
    string? ServiceName,
    string? InternalDescription,
    decimal? UnitPrice,
    decimal? UnitCost,
    IReadOnlyList<UnitsView> Units);
