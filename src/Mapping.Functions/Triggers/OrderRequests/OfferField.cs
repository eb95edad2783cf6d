using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class OfferField
{
    private const int LongestId = 256;

    private static readonly string[] Names = ["id", "name", "type", "segment", "termDuration", "billingFrequency"];

    /// <param name="type">Known even when the rest of the offer is not: other fields depend on it.</param>
    public static Offer? Read(RequestField field, out OfferType? type)
    {
        type = null;
        if (field.AsObject(Names) is not { } offer)
        {
            return null;
        }

        var id = offer.Required("id").AsPrintable(LongestId);
        var name = offer.Required("name").AsName();
        type = offer.Required("type").AsOneOf<OfferType>();
        var segment = offer.Required("segment").AsOneOf<Segment>();
        var termDuration = offer.Required("termDuration").AsOneOf<TermDuration>();
        var billingFrequency = offer.Required("billingFrequency").AsOneOf<BillingFrequency>();
        return (id, name, type, segment, termDuration, billingFrequency)
            is ({ } key, { } title, { } kind, { } market, { } term, { } frequency)
            ? new Offer(key, title, kind, market, term, frequency)
            : null;
    }
}
