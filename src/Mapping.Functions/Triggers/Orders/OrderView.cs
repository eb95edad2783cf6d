using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>An order as the API shows it.</summary>
/// <param name="AutotaskUrl">Opens the contract in Autotask; null in lists, before there is a result, and when the zone named no pages.</param>
/// <param name="AutotaskCompanyUrl">As the contract's.</param>
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
    string InstanceId,
    string? AutotaskUrl = null,
    string? AutotaskCompanyUrl = null)
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
