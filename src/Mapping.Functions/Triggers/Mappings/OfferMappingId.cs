using Mapping.Functions.Rules;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>An offer variant in an address: <c>CFQ7TTC0LH18:0001.Commercial.OneYear.Monthly</c>, with the id's unusual characters escaped.</summary>
internal static class OfferMappingId
{
    public static string Of(OfferVariant variant) =>
        $"{TableKeys.Escape(variant.OfferId)}.{variant.Segment}.{variant.TermDuration}.{variant.BillingFrequency}";

    public static string Of(Offer offer) => Of(OfferVariant.Parse(offer.Variant));

    /// <summary>The key of the variant's row; null when the text names none.</summary>
    public static string? Row(string id)
    {
        var parts = id.Split('.');
        return id.Length <= 1000 && parts.Length >= 4 && !id.Any(letter => letter is '/' or '\\' or '#' or '?' or '|' || char.IsControl(letter))
            ? $"{TableKeys.OfferPrefix}{string.Join('.', parts[..^3])}|{parts[^3]}|{parts[^2]}|{parts[^1]}"
            : null;
    }
}
