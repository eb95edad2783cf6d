namespace Mapping.Simulators.Inspection;

internal sealed record NewCompany(string Name, string Type = "Customer", bool IsActive = true);
