namespace Mapping.Simulators.CloudCockpit;

internal static class CloudCockpitOperations
{
    public static CloudCockpitAnswer Execute(CloudCockpitCall call)
    {
        lock (call.Tenant.Gate)
        {
            Provisioning.Settle(call.Tenant);
            return Run(call);
        }
    }

    private static CloudCockpitAnswer Run(CloudCockpitCall call) => (call.Method, call.Path) switch
    {
        ("POST", [var orders]) when Is(orders, "Orders") => OrderOperations.Place(call),
        ("GET", [var orders, var customers, var customer]) when Is(orders, "Orders") && Is(customers, "customers") => OrderOperations.ListOpen(call, customer),
        ("GET", [var customers, var customer, var subscriptions]) when Is(customers, "customers") && Is(subscriptions, "subscriptions") =>
            SubscriptionOperations.List(call, customer),
        ("GET", [var customers, var customer, var subscriptions, var id]) when Is(customers, "customers") && Is(subscriptions, "subscriptions") =>
            SubscriptionOperations.Get(call, customer, id),
        ("GET", [var customers, var customer, var subscriptions, var id, var costs])
            when Is(customers, "customers") && Is(subscriptions, "subscriptions") && Is(costs, "azure-costs") => AzureCostOperations.Get(call, customer, id),
        ("GET", [var customers]) when Is(customers, "Customers") => CustomerOperations.List(call),
        ("GET", [var offers]) when Is(offers, "Offers") => OfferOperations.List(call),
        _ => call.NotFound("The resource"),
    };

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);
}
