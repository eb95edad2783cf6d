namespace Mapping.Functions.Rules;

/// <summary>Cost and price of one unit for one billing period, without tax.</summary>
internal sealed record Price(decimal UnitCost, decimal UnitPrice, string Currency);
