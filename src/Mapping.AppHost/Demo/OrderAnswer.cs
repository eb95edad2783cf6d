namespace Mapping.AppHost.Demo;

/// <summary>The answer of <c>GET /api/orders/{id}</c>, as far as we print it.</summary>
internal sealed record OrderAnswer(
    string OrderId, string Status, IReadOnlyList<OrderStep> Steps, IReadOnlyList<OrderFinding>? Violations, OrderResult? Result, string InstanceId, string CorrelationId);
