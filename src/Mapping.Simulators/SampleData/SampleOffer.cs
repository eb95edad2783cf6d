namespace Mapping.Simulators.SampleData;

internal sealed record SampleOffer(string Id, string Name, string Type, string Segment, string TermDuration, string BillingFrequency)
{
    public decimal? ListPrice { get; init; }

    public decimal? ErpPrice { get; init; }
}
