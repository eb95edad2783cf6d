using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class CustomerOperations
{
    public static CloudCockpitAnswer List(CloudCockpitCall call) =>
        Paging.Answer(call, call.Tenant.Customers.Values.OrderBy(customer => customer.Name, StringComparer.Ordinal).ThenBy(customer => customer.Id).Select(customer => new JsonObject
        {
            ["id"] = customer.Id,
            ["name"] = customer.Name,
            ["resellerId"] = customer.ResellerId,
            ["providerCustomerId"] = call.Tenant.Settings.ProviderIdsTold ? customer.ProviderCustomerId : null,
        }));
}
