namespace Mapping.Functions.Rules;

/// <summary>A purchase as the portal submits it.</summary>
internal sealed record Order(
    string OrderId,
    Customer Customer,
    Offer Offer,
    int Quantity,
    Price? Price = null,
    Subscription? Subscription = null,
    string? SubscriptionName = null,
    SyncChoice? Sync = null,
    string? PlanHash = null);
