namespace Mapping.AppHost.Demo;

internal sealed record OrderResult(long CompanyId, long ServiceId, long ContractId, long ContractServiceId, int Units, DateOnly EffectiveDate);
