namespace Mapping.Simulators.Inspection;

internal sealed record NewService(string Name, string Period = "Monthly", decimal UnitPrice = 0, decimal UnitCost = 0, bool IsActive = true);
