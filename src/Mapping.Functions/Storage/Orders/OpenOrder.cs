using Azure;

namespace Mapping.Functions.Storage.Orders;

/// <summary>A note that an order has not ended. It stands before the order's row does and goes when the run has ended.</summary>
/// <param name="Since">When somebody was last seen to work on the order.</param>
internal sealed record OpenOrder(string Tenant, string Context, string OrderId, string InstanceId, DateTimeOffset Since, ETag Version = default)
{
    public static OpenOrder Of(StoredOrder order, DateTimeOffset now) =>
        new(order.Caller.Tenant, order.Caller.Context, order.Order.OrderId, order.InstanceId, now);
}
