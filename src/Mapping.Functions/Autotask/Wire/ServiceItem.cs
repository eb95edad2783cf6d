namespace Mapping.Functions.Autotask.Wire;

/// <param name="UnitCost">Absent when the API user may not see costs.</param>
internal sealed record ServiceItem(long Id, string? Name, bool? IsActive, long? PeriodType, decimal? UnitPrice, decimal? UnitCost);
