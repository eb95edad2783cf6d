using System.Globalization;
using Mapping.Functions.Audit;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>The audit log as a table; the evidence of calls is in the JSON export.</summary>
internal static class AuditColumns
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "operation", "status", "attempt", "startedAt", "endedAt", "actor", "context", "customer", "customerId", "connectionId", "orderId",
        "subscriptionId", "correlationId", "instanceId", "code", "message", "details",
    ];

    public static IReadOnlyList<string?> Cells(AuditItem item) =>
    [
        item.Id, item.Operation, item.Status, item.Attempt.ToString(CultureInfo.InvariantCulture), Instant(item.StartedAt), Instant(item.EndedAt), item.Actor,
        item.Context, item.Customer, item.CustomerId.ToString("D"), item.ConnectionId, item.OrderId, item.SubscriptionId?.ToString("D"), item.CorrelationId,
        item.InstanceId, item.Code, item.Message, item.Details,
    ];

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
