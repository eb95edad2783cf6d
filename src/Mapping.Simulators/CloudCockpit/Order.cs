namespace Mapping.Simulators.CloudCockpit;

internal sealed record Order
{
    public required Guid Id { get; init; }

    public required string OfferId { get; init; }

    public required Guid CustomerId { get; init; }

    public Guid? ResellerId { get; init; }

    public required string SubscriptionName { get; init; }

    public required string TermDuration { get; init; }

    public required string BillingFrequency { get; init; }

    public required string Segment { get; init; }

    public required int Quantity { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public bool WillFail { get; init; }

    public OrderStatus Status { get; init; }

    public Guid? SubscriptionId { get; init; }
}
