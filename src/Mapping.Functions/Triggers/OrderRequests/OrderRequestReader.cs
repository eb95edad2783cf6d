using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

/// <summary>Reads the body of <c>POST /api/orders</c>, strictly, and reports all errors at once.</summary>
internal static class OrderRequestReader
{
    public const int MaxBodyBytes = 65_536;

    private const int LongestSubscriptionName = 255;
    private const int LongestPlanHash = 128;

    private static readonly string[] Names =
        ["orderId", "customer", "offer", "quantity", "price", "subscription", "subscriptionName", "sync", "planHash"];

    public static OrderRequestResult Read(ReadOnlyMemory<byte> utf8Body)
    {
        var errors = new FieldErrors();
        var order = RequestBody.Read(utf8Body, errors, Names, Read);
        return new OrderRequestResult(order, errors.All);
    }

    private static Order? Read(RequestObject body)
    {
        var orderId = body.Required("orderId").AsIdentifier();
        var customer = CustomerField.Read(body.Required("customer"));
        var offer = OfferField.Read(body.Required("offer"), out var type);
        var quantity = QuantityField.Read(body.Required("quantity"), type);
        var price = PriceField.Read(body, type);
        var subscription = SubscriptionField.Read(body.Optional("subscription"));
        var subscriptionName = SubscriptionName(body);
        var sync = SyncChoiceField.Read(body.Optional("sync"));
        var planHash = body.Optional("planHash").AsPrintable(LongestPlanHash);

        return (orderId, customer, offer, quantity) is ({ } id, { } buyer, { } bought, { } units)
            ? new Order(id, buyer, bought, units, price, subscription, subscriptionName, sync, planHash)
            : null;
    }

    private static string? SubscriptionName(RequestObject body)
    {
        var isAwaited = !body.Optional("subscription").IsGiven;
        var field = body.Optional("subscriptionName");
        if (isAwaited && !field.IsGiven)
        {
            field.Fail("is required when there is no subscription yet");
        }

        return field.AsName(LongestSubscriptionName);
    }
}
