namespace Mapping.AppHost.Demo;

internal sealed record ContractServiceItem(long Id, long ContractId, long ServiceId, decimal? UnitPrice, decimal? UnitCost, string? InternalDescription);
