using Mapping.AppHost.Demo;

namespace Mapping.TestKit.Portal;

/// <summary>The whole answer of <c>GET /api/orders/{id}</c>.</summary>
internal sealed record OrderReport(
    string OrderId,
    string Status,
    IReadOnlyList<OrderStep> Steps,
    int Percent,
    string? Code,
    string? Message,
    IReadOnlyList<OrderFinding> Violations,
    IReadOnlyList<OrderFinding> Warnings,
    OrderResult? Result,
    int Attempt,
    DateTimeOffset AcceptedAt,
    string CorrelationId,
    string InstanceId)
{
    public IReadOnlyList<string> Codes => [.. Violations.Select(violation => violation.Code)];
}
