using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>An order in the list: who bought what, and how far it is.</summary>
/// <param name="Remedy">What a person can do about the message; null where no rule speaks.</param>
internal sealed record OrderListItem(
    string OrderId,
    OrderState Status,
    int Percent,
    string? Code,
    string? Message,
    Guid CustomerId,
    string Customer,
    string Offer,
    int Quantity,
    string? ConnectionId,
    Guid? SubscriptionId,
    int Attempt,
    DateTimeOffset AcceptedAt,
    string CorrelationId,
    string InstanceId,
    string? Remedy)
{
    public static OrderListItem Of(StoredOrder order, OrderView view) => new(
        view.OrderId,
        view.Status,
        view.Percent,
        view.Code,
        view.Message,
        order.Order.Customer.Id,
        order.Order.Customer.Name,
        order.Order.Offer.Name,
        order.Order.Quantity,
        order.Order.Sync?.ConnectionId,
        view.Result?.SubscriptionId ?? order.Order.Subscription?.Id,
        view.Attempt,
        view.AcceptedAt,
        view.CorrelationId,
        view.InstanceId,
        view.Violations.Count > 0 ? view.Violations[0].Remedy : null);
}
