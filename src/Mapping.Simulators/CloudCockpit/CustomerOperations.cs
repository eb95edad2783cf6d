using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal static class CustomerOperations
{
    public static CloudCockpitAnswer List(CloudCockpitCall call) =>
        Paging.Answer(call, call.Tenant.Customers.Values
            .OrderBy(customer => customer.Name, StringComparer.Ordinal)
            .ThenBy(customer => customer.Id)
            .Select(customer => Json(call.Tenant, customer)));

    private static JsonObject Json(CloudCockpitTenant tenant, Customer customer) => new()
    {
        ["id"] = customer.Id,
        ["name"] = customer.Name,
        ["resellerId"] = customer.ResellerId,
        ["providerCustomerId"] = tenant.Settings.ProviderIdsTold ? customer.ProviderCustomerId : null,
    };
}
