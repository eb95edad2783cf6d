namespace Mapping.Simulators.Inspection;

/// <param name="Price">Extended.</param>
/// <param name="Cost">Extended.</param>
internal sealed record UnitsView(long Id, long ContractServiceId, DateOnly StartDate, DateOnly EndDate, long Units, decimal Price, decimal Cost, DateTimeOffset? PostedAt);
