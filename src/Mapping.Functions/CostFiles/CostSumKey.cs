using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <param name="IsPurchase">A reservation or a savings plan: it belongs to the customer's plan, whatever its own subscription is.</param>
internal readonly record struct CostSumKey(Guid CustomerId, Guid SubscriptionId, Month Month, string Currency, bool IsPurchase);
