namespace Mapping.AppHost.Demo;

internal sealed record OrderPrice(decimal UnitCost, decimal UnitPrice, string Currency);
