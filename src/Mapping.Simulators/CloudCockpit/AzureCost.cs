namespace Mapping.Simulators.CloudCockpit;

/// <summary>What one Azure plan cost in one month, as it is told from an instant on. A later one for the same month replaces it: an estimate becomes final, an invoice comes late or is restated.</summary>
internal sealed record AzureCost
{
    public required Guid SubscriptionId { get; init; }

    /// <summary>yyyy-MM</summary>
    public required string Month { get; init; }

    /// <summary>Nothing is told of it before.</summary>
    public DateTimeOffset From { get; init; }

    public string Currency { get; init; } = "EUR";

    public bool IsFinal { get; init; } = true;

    public string Version { get; init; } = "1";

    public decimal Usage { get; init; }

    public decimal Reservations { get; init; }

    public decimal SavingsPlans { get; init; }

    public decimal Total => Usage + Reservations + SavingsPlans;
}
