namespace Mapping.Functions.Autotask.Wire;

internal sealed record ContractItem(
    long Id,
    string? ContractName,
    long? CompanyID,
    long? ContractType,
    long? Status,
    long? ContractPeriodType,
    DateOnly? StartDate,
    DateOnly? EndDate);
