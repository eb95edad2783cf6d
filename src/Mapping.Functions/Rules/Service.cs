namespace Mapping.Functions.Rules;

/// <summary>A recurring service of Autotask's catalogue.</summary>
/// <param name="UnitCost">Null when the API user may not see costs.</param>
internal sealed record Service(long Id, string Name, bool IsActive, PeriodType? PeriodType, decimal UnitPrice, decimal? UnitCost);
