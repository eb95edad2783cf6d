using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Names are those of the time when it was mapped.</summary>
/// <param name="Id">The offer variant as routes spell it.</param>
internal sealed record OfferMappingView(
    string Id,
    string OfferId,
    string Offer,
    Segment Segment,
    TermDuration TermDuration,
    BillingFrequency BillingFrequency,
    long ServiceId,
    string? Service,
    DateTimeOffset MappedAt,
    string? MappedBy)
{
    public static OfferMappingView Of(MappedItem item)
    {
        var variant = OfferVariant.Parse(item.Subject);
        return new OfferMappingView(
            OfferMappingId.Of(variant),
            variant.OfferId,
            item.Name,
            variant.Segment,
            variant.TermDuration,
            variant.BillingFrequency,
            long.Parse(item.Target, CultureInfo.InvariantCulture),
            item.TargetName,
            item.MadeAt,
            item.Actor);
    }
}
