namespace Mapping.Simulators.Inspection;

internal sealed record NewContract(
    long CompanyId,
    DateOnly StartDate,
    DateOnly EndDate,
    string Name = "Contract",
    string Period = "Monthly",
    string Type = "Recurring Service",
    bool IsActive = true);
