using System.Collections.Frozen;
using System.Text.Json;

namespace Mapping.Simulators.CloudCockpit;

internal static class OrderReader
{
    private const int LongestName = 255;

    public static (Order? Order, IReadOnlyList<(string Property, string Text)> Errors) Read(CloudCockpitCall call)
    {
        OrderBody? body;
        try
        {
            body = JsonSerializer.Deserialize<OrderBody>(call.Body, JsonSerializerOptions.Web);
        }
        catch (JsonException exception)
        {
            return (null, [(exception.Path ?? "$", "The value could not be read.")]);
        }

        var errors = body is null ? [("$", "A body is required.")] : Check(body, call.Tenant).ToList();
        return errors.Count > 0 ? (null, errors) : (ToOrder(body!), []);
    }

    private static IEnumerable<(string, string)> Check(OrderBody body, CloudCockpitTenant tenant)
    {
        if (body.Id is null || body.Id == Guid.Empty)
            yield return ("id", "The field is required.");
        if (body.CustomerId is not { } customer)
            yield return ("customerId", "The field is required.");
        else if (!tenant.Settings.UnknownCustomersAccepted && !tenant.Customers.ContainsKey(customer))
            yield return ("customerId", "The customer does not exist.");
        if (string.IsNullOrWhiteSpace(body.OfferId))
            yield return ("offerId", "The field is required.");
        if (string.IsNullOrWhiteSpace(body.SubscriptionName) || body.SubscriptionName.Length > LongestName)
            yield return ("subscriptionName", "The field is required and has at most 255 characters.");
        if (body.Operation != "CreateSubscription")
            yield return ("operation", "The value must be CreateSubscription.");
        if (body.Quantity is not > 0)
            yield return ("quantity", "The value must be greater than 0.");
        foreach (var (name, value, known) in new[]
        {
            ("termDuration", body.TermDuration, Enumerations.TermDurations),
            ("billingFrequency", body.BillingFrequency, Enumerations.BillingFrequencies),
            ("segment", body.Segment, Enumerations.Segments),
        })
        {
            if (!Knows(known, value))
                yield return (name, "The value is not known.");
        }
    }

    private static bool Knows(FrozenSet<string> names, string? value) => value is not null && names.Contains(value);

    private static Order ToOrder(OrderBody body) => new()
    {
        Id = body.Id!.Value,
        OfferId = body.OfferId!,
        CustomerId = body.CustomerId!.Value,
        ResellerId = body.ResellerId,
        SubscriptionName = body.SubscriptionName!,
        TermDuration = body.TermDuration!,
        BillingFrequency = body.BillingFrequency!,
        Segment = body.Segment!,
        Quantity = body.Quantity!.Value,
    };
}
