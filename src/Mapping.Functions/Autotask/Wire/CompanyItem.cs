namespace Mapping.Functions.Autotask.Wire;

internal sealed record CompanyItem(long Id, string? CompanyName, long? CompanyType, bool? IsActive);
