using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Orders;

internal static class OrderAnswers
{
    /// <summary>Seconds until it is worth asking again.</summary>
    private const string RetryAfter = "1";

    public static JsonAnswer Accepted(OrderView order) => new JsonAnswer(StatusCodes.Status202Accepted, order)
        .With("Location", $"/api/orders/{Uri.EscapeDataString(order.OrderId)}")
        .With("Retry-After", RetryAfter);

    /// <summary>202 while it runs, 200 at the end.</summary>
    public static JsonAnswer Of(OrderView order) => order.Status is OrderState.Pending or OrderState.Running
        ? Accepted(order)
        : new JsonAnswer(StatusCodes.Status200OK, order);
}
