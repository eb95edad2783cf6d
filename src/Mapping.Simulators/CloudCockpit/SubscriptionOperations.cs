using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class SubscriptionOperations
{
    public static CloudCockpitAnswer List(CloudCockpitCall call, string customer) =>
        Guid.TryParse(customer, out var customerId)
            ? Paging.Answer(call, call.Tenant.Subscriptions.Values
                .Where(one => one.CustomerId == customerId)
                .OrderBy(one => one.StartDate)
                .ThenBy(one => one.Id)
                .Select(one => Json(call.Tenant, one)))
            : call.BadRequest(("customerId", "The value is not a valid identifier."));

    public static CloudCockpitAnswer Get(CloudCockpitCall call, string customer, string id) =>
        Guid.TryParse(customer, out var customerId)
        && Guid.TryParse(id, out var subscriptionId)
        && call.Tenant.Subscriptions.TryGetValue(subscriptionId, out var subscription)
        && subscription.CustomerId == customerId
            ? CloudCockpitAnswer.Json(200, Json(call.Tenant, subscription))
            : call.NotFound("The subscription");

    public static JsonObject Json(CloudCockpitTenant tenant, Subscription subscription) => new()
    {
        ["id"] = subscription.Id,
        ["customerId"] = subscription.CustomerId,
        ["providerInstanceId"] = null,
        ["resellerId"] = subscription.ResellerId,
        ["name"] = subscription.Name,
        ["providerSubscriptionId"] = tenant.Settings.ProviderIdsTold ? subscription.ProviderSubscriptionId ?? ProviderIds.Of(subscription.Id) : null,
        ["status"] = new JsonObject { ["name"] = subscription.Status },
        ["startDate"] = subscription.StartDate.UtcDateTime,
        ["endDate"] = subscription.EndDate?.UtcDateTime,
        ["cancellationAllowedUntil"] = subscription.StartDate.AddDays(7).UtcDateTime,
        ["quantity"] = subscription.Quantity,
        ["termDuration"] = subscription.TermDuration,
        ["billingFrequency"] = subscription.BillingFrequency,
        ["nextBillingFrequency"] = null,
        ["segment"] = subscription.Segment,
        ["autoRenewEnabled"] = true,
        ["autoRenewSettings"] = null,
        ["listPrice"] = subscription.ListPrice is null ? null : new JsonObject { ["value"] = subscription.ListPrice, ["currency"] = subscription.Currency },
    };
}
