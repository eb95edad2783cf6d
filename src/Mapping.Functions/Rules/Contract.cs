namespace Mapping.Functions.Rules;

/// <param name="PeriodType">Null when the contract has none, or one that we don't know.</param>
internal sealed record Contract(
    long Id,
    string Name,
    long CompanyId,
    bool IsRecurringService,
    bool IsActive,
    PeriodType? PeriodType,
    DateOnly StartDate,
    DateOnly EndDate);
