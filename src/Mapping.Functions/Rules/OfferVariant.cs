namespace Mapping.Functions.Rules;

/// <summary>The parts of an <see cref="Offer.Variant"/>.</summary>
internal sealed record OfferVariant(string OfferId, Segment Segment, TermDuration TermDuration, BillingFrequency BillingFrequency)
{
    /// <summary>The variant as our tables hold it: an offer id may have bars too.</summary>
    public static OfferVariant Parse(string variant)
    {
        var parts = variant.Split('|');
        return parts.Length >= 4
            ? new OfferVariant(
                string.Join('|', parts[..^3]), Enum.Parse<Segment>(parts[^3]), Enum.Parse<TermDuration>(parts[^2]), Enum.Parse<BillingFrequency>(parts[^1]))
            : throw new FormatException($"'{variant}' is no offer variant.");
    }

    public Offer ToOffer(string name, OfferType type = OfferType.License) => new(OfferId, name, type, Segment, TermDuration, BillingFrequency);
}
