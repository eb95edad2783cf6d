namespace Mapping.Functions.Autotask.Wire;

internal sealed record ContractServiceItem(long Id, long ContractID, long ServiceID, string? InternalDescription);
