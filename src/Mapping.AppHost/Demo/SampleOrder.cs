namespace Mapping.AppHost.Demo;

/// <summary>The body of <c>POST /api/orders</c>.</summary>
internal sealed record SampleOrder(
    string OrderId,
    OrderCustomer Customer,
    OrderOffer Offer,
    int Quantity,
    OrderPrice? Price,
    OrderSubscription? Subscription,
    string? SubscriptionName,
    OrderSync? Sync);
