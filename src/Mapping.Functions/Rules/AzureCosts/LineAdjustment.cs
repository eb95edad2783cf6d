namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>One adjustment that brings a line's period to what it shall bill.</summary>
/// <param name="UnitChange">A difference: a line without units gets its one unit.</param>
internal sealed record LineAdjustment(Month Period, int UnitChange, Amount Amount)
{
    public DateOnly Date => Period.FirstDay;
}
