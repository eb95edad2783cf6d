using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Orders;

/// <summary>How a run ended: what <c>GET /api/orders/{id}</c> shows.</summary>
/// <param name="Code">Why it did not succeed; null when it did.</param>
internal sealed record OrderOutcome(
    OrderState State,
    string? Code,
    string? Message,
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<Violation> Warnings,
    MappingResult? Result,
    IReadOnlyList<OrderStep> Steps,
    int Percent);
