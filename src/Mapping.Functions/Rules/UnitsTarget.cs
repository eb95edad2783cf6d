namespace Mapping.Functions.Rules;

/// <summary>What a line has to bill from a day on.</summary>
/// <param name="UnitPrice">Of one unit for one whole period; null when it doesn't matter.</param>
/// <param name="UnitCost">Of one unit for one whole period; null when it doesn't matter.</param>
internal sealed record UnitsTarget(DateOnly EffectiveDate, int Units, decimal? UnitPrice = null, decimal? UnitCost = null);
