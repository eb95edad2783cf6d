using Mapping.Simulators.Faults;
using Mapping.Simulators.Logging;

namespace Mapping.Simulators.CloudCockpit;

/// <summary>One CSP's portal, named by its domain.</summary>
internal sealed class CloudCockpitTenant(string name, TimeProvider time)
{
    public Lock Gate { get; } = new();

    public string Name { get; } = name;

    public TimeProvider Time { get; } = time;

    public CloudCockpitSettings Settings { get; set; } = new();

    public Dictionary<Guid, Customer> Customers { get; } = [];

    public List<Offer> Offers { get; } = [];

    public Dictionary<Guid, Order> Orders { get; } = [];

    public Dictionary<Guid, Subscription> Subscriptions { get; } = [];

    public List<AzureCost> AzureCosts { get; } = [];

    public RequestLog Log { get; } = new();

    public FaultPlan Faults { get; } = new();
}
