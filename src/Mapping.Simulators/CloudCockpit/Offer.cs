namespace Mapping.Simulators.CloudCockpit;

internal sealed record Offer(string ProviderOfferId, string Name, string OfferType, string Segment, string TermDuration, string BillingFrequency)
{
    public decimal? ListPrice { get; init; }

    public decimal? ErpPrice { get; init; }

    public string Currency { get; init; } = "EUR";
}
