namespace Mapping.Functions.Storage.Orders;

/// <summary>The states of an order as <c>GET /api/orders/{id}</c> names them.</summary>
internal enum OrderState
{
    Pending,
    Running,
    Mapped,
    Rejected,
    Failed,
    OutcomeUnknown,
    Ordered,
}
