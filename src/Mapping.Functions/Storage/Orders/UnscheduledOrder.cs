using Azure;

namespace Mapping.Functions.Storage.Orders;

/// <summary>A note that an order may have no run yet. It stands before the order's row does and goes when the run has begun.</summary>
internal sealed record UnscheduledOrder(string Tenant, string Context, string OrderId, string InstanceId, DateTimeOffset Since, ETag Version = default);
