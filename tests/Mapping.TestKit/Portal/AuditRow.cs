using System.Text.Json;

namespace Mapping.TestKit.Portal;

/// <summary>One item of <c>GET /api/audit-logs</c>.</summary>
internal sealed record AuditRow(
    Guid Id,
    string Operation,
    string Status,
    int Attempt,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string Actor,
    string Context,
    string Customer,
    Guid CustomerId,
    string? ConnectionId,
    string OrderId,
    Guid? SubscriptionId,
    string CorrelationId,
    string InstanceId,
    string? Code,
    string? Message,
    string? Details,
    JsonElement? Calls)
{
    /// <summary>The shortest that tells operations apart: <c>CreateOrder Succeeded</c>.</summary>
    public string Outcome => $"{Operation} {Status}";
}
