namespace Mapping.Simulators.CloudCockpit;

internal sealed record Subscription
{
    public required Guid Id { get; init; }

    /// <summary>Microsoft's id; another one than CloudCockpit's. Null: made of it.</summary>
    public Guid? ProviderSubscriptionId { get; init; }

    public required Guid CustomerId { get; init; }

    public Guid? ResellerId { get; init; }

    public required string Name { get; init; }

    public string Status { get; init; } = "Active";

    public required DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public int Quantity { get; init; } = 1;

    public required string TermDuration { get; init; }

    public required string BillingFrequency { get; init; }

    public required string Segment { get; init; }

    public decimal? ListPrice { get; init; }

    public string Currency { get; init; } = "EUR";
}
