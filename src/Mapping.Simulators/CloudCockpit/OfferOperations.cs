using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class OfferOperations
{
    public static CloudCockpitAnswer List(CloudCockpitCall call)
    {
        var types = call.Query["OfferTypes"].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var segment = call.Query["Segment"].ToString();
        if (types.Length == 0 || !types.All(Enumerations.OfferTypes.Contains))
            return call.BadRequest(("OfferTypes", "The field is required: offer types, separated by |."));
        if (!Enumerations.Segments.Contains(segment))
            return call.BadRequest(("Segment", "The field is required."));
        var name = call.Query["Name"].ToString();
        var id = call.Query["ProviderOfferId"].ToString();
        return Paging.Answer(call, call.Tenant.Offers
            .Where(offer => types.Contains(offer.OfferType) && offer.Segment == segment)
            .Where(offer => offer.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Where(offer => id.Length == 0 || offer.ProviderOfferId.StartsWith(id, StringComparison.OrdinalIgnoreCase))
            .Select(Json));
    }

    private static JsonObject Json(Offer offer) => new()
    {
        ["id"] = offer.ProviderOfferId,
        ["providerOfferId"] = offer.ProviderOfferId,
        ["name"] = offer.Name,
        ["offerType"] = offer.OfferType,
        ["segment"] = offer.Segment,
        ["termDuration"] = offer.TermDuration,
        ["billingFrequency"] = offer.BillingFrequency,
        ["listPrice"] = Money(offer.ListPrice, offer.Currency),
        ["erpPrice"] = Money(offer.ErpPrice, offer.Currency),
    };

    private static JsonObject? Money(decimal? value, string currency) => value is null ? null : new JsonObject { ["value"] = value, ["currency"] = currency };
}
