namespace Mapping.Simulators.SampleData;

/// <summary>One row of the sample: a subscription, where it shall be mapped, and what comes of it.</summary>
/// <param name="Expected"><c>Mapped</c>, or the code of the violation.</param>
internal sealed record SampleMapping(
    string Customer,
    Guid CustomerId,
    Guid? ResellerId,
    SampleOffer Offer,
    int Quantity,
    decimal? UnitCost,
    decimal? UnitPrice,
    SampleConnection Connection,
    long CompanyId,
    long ServiceId,
    long ContractId,
    Guid SubscriptionId,
    string Expected)
{
    public const string Mapped = "Mapped";

    public string Currency => Connection.Currency;

    public string SubscriptionName => $"{Offer.Name} for {Customer}";

    /// <summary>The instant when the subscription was made.</summary>
    public DateTimeOffset CreatedAt { get; } = new(2026, 11, 20, 10, 15, 0, TimeSpan.Zero);

    public DateOnly StartDate { get; } = new(2026, 11, 20);
}
