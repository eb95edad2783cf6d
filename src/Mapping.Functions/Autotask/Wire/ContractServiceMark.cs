namespace Mapping.Functions.Autotask.Wire;

internal sealed record ContractServiceMark(long Id, string InternalDescription);
