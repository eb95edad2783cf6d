using Mapping.Functions.Registries;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Reads the body of <c>PUT …/subscription-mappings/{subscriptionId}</c>, strictly, and reports all errors at once.</summary>
internal static class LinkBody
{
    private static readonly string[] Names =
        ["customer", "offer", "quantity", "price", "subscription", "contractId", "contractServiceId", "effectiveDate"];

    public static (WantedLink? Link, IReadOnlyList<FieldError> Errors) Read(Guid subscriptionId, ReadOnlyMemory<byte> body)
    {
        var errors = new FieldErrors();
        return (RequestBody.Read(body, errors, Names, fields => Read(subscriptionId, fields)), errors.All);
    }

    private static WantedLink? Read(Guid subscriptionId, RequestObject body)
    {
        var customer = CustomerField.Read(body.Required("customer"));
        var offer = OfferField.Read(body.Required("offer"), out var type);
        var quantity = QuantityField.Read(body.Required("quantity"), type);
        var price = PriceField.Read(body, type);
        var field = body.Required("subscription");
        var subscription = SubscriptionField.Read(field);
        if (subscription is not null && subscription.Id != subscriptionId)
        {
            field.Fail("is not the subscription of the address");
        }

        var contractId = body.Required("contractId").AsRecordId(1);
        var contractServiceId = body.Required("contractServiceId").AsRecordId(1);
        var effectiveDate = body.Optional("effectiveDate").AsDate();
        return (customer, offer, quantity, subscription, contractId, contractServiceId)
            is ({ } buyer, { } bought, { } units, { } subscribed, { } contract, { } line)
            ? new WantedLink(buyer, bought, units, price, subscribed, contract, line, effectiveDate)
            : null;
    }
}
