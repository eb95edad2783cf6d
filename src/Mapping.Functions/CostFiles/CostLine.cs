using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>What one line of a file says.</summary>
internal readonly record struct CostLine(
    Guid CustomerId, Guid SubscriptionId, Month Month, string Currency, CostCategory Category, decimal Amount, string Invoice);
