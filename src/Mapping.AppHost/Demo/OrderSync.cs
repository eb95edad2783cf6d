namespace Mapping.AppHost.Demo;

internal sealed record OrderSync(string ConnectionId, long CompanyId, long ServiceId, long ContractId, DateOnly? EffectiveDate = null, bool AllowRepeatService = false);
