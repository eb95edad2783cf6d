using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class OrderOperations
{
    /// <summary>The caller chooses the order's id: the same id twice is one order.</summary>
    public static CloudCockpitAnswer Place(CloudCockpitCall call)
    {
        var (order, errors) = OrderReader.Read(call);
        if (order is null)
            return call.BadRequest(errors);
        var tenant = call.Tenant;
        if (tenant.Orders.TryGetValue(order.Id, out var existing))
            return CloudCockpitAnswer.Json(200, Json(existing));
        var now = tenant.Time.GetUtcNow();
        var placed = order with { CreatedAt = now, DueAt = now.AddSeconds(tenant.Settings.OrderDelaySeconds), WillFail = tenant.Settings.OrdersFail };
        tenant.Orders.Add(placed.Id, placed);
        return CloudCockpitAnswer.Json(201, Json(placed)) with { Wrote = true };
    }

    public static CloudCockpitAnswer ListOpen(CloudCockpitCall call, string customer)
    {
        if (!Guid.TryParse(customer, out var customerId))
            return call.BadRequest(("customerId", "The value is not a valid identifier."));
        var staysListed = call.Tenant.Settings.FailedOrders == FailedOrders.StayListed;
        return Paging.Answer(call, call.Tenant.Orders.Values
            .Where(order => order.CustomerId == customerId)
            .Where(order => order.Status == OrderStatus.Processing || (order.Status == OrderStatus.Failed && staysListed))
            .OrderByDescending(order => order.CreatedAt)
            .Select(Json));
    }

    public static JsonObject Json(Order order) => new()
    {
        ["id"] = order.Id,
        ["offerId"] = order.OfferId,
        ["customerId"] = order.CustomerId,
        ["resellerId"] = order.ResellerId,
        ["subscriptionName"] = order.SubscriptionName,
        ["termDuration"] = order.TermDuration,
        ["billingFrequency"] = order.BillingFrequency,
        ["segment"] = order.Segment,
        ["operation"] = "CreateSubscription",
        ["quantity"] = order.Quantity,
        ["status"] = new JsonObject { ["name"] = order.Status.ToString() },
        ["createdDate"] = order.CreatedAt.UtcDateTime,
    };
}
