using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>An order as the API shows it.</summary>
internal sealed record OrderView(
    string OrderId,
    OrderState Status,
    IReadOnlyList<OrderStep> Steps,
    int Percent,
    string? Code,
    string? Message,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<Violation> Warnings,
    MappingResult? Result,
    int Attempt,
    DateTimeOffset AcceptedAt,
    string CorrelationId,
    string InstanceId)
{
    public static OrderView Of(StoredOrder order, OrderProgress? progress = null) => new(
        order.Order.OrderId,
        order.State,
        order.Outcome?.Steps ?? progress?.Steps ?? [],
        order.Outcome?.Percent ?? progress?.Percent ?? 0,
        order.Outcome?.Code,
        order.Outcome?.Message,
        order.Outcome?.Violations ?? [],
        order.Outcome?.Warnings ?? [],
        order.Outcome?.Result,
        order.Attempt,
        order.AcceptedAt,
        order.Caller.CorrelationId,
        order.InstanceId);
}
