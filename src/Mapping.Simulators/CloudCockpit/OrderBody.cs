namespace Mapping.Simulators.CloudCockpit;

internal sealed record OrderBody(
    Guid? Id,
    string? OfferId,
    Guid? CustomerId,
    Guid? ResellerId,
    string? SubscriptionName,
    string? TermDuration,
    string? BillingFrequency,
    string? Segment,
    string? Operation,
    int? Quantity);
