using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

/// <summary>Our assumption of how CloudCockpit tells an Azure plan's month.</summary>
internal static class AzureCostOperations
{
    public static CloudCockpitAnswer Get(CloudCockpitCall call, string customer, string id)
    {
        if (!Guid.TryParse(customer, out var customerId)
            || !Guid.TryParse(id, out var subscriptionId)
            || !call.Tenant.Subscriptions.TryGetValue(subscriptionId, out var subscription)
            || subscription.CustomerId != customerId)
            return call.NotFound("The subscription");
        var month = call.Query["month"].ToString();
        if (month.Length == 0)
            return call.BadRequest(("month", "The month is required (yyyy-MM)."));
        var now = call.Tenant.Time.GetUtcNow();
        var told = call.Tenant.AzureCosts
            .Where(cost => cost.SubscriptionId == subscriptionId && cost.Month == month && cost.From <= now)
            .OrderBy(cost => cost.From)
            .LastOrDefault();
        return told is null ? call.NotFound("The cost") : CloudCockpitAnswer.Json(200, Json(told));
    }

    private static JsonObject Json(AzureCost cost) => new()
    {
        ["month"] = cost.Month,
        ["currency"] = cost.Currency,
        ["isFinal"] = cost.IsFinal,
        ["version"] = cost.Version,
        ["usage"] = cost.Usage,
        ["reservations"] = cost.Reservations,
        ["savingsPlans"] = cost.SavingsPlans,
        ["total"] = cost.Total,
    };
}
