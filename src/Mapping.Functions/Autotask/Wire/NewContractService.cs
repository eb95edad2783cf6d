namespace Mapping.Functions.Autotask.Wire;

internal sealed record NewContractService(long ContractID, long ServiceID, string InternalDescription, decimal? UnitPrice, decimal? UnitCost);
