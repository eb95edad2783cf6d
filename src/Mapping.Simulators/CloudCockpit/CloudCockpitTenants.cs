using System.Collections.Concurrent;

namespace Mapping.Simulators.CloudCockpit;

internal sealed class CloudCockpitTenants
{
    private readonly ConcurrentDictionary<string, CloudCockpitTenant> _byName = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentDictionary<string, ApiClient> Clients { get; } = new(StringComparer.Ordinal);

    public IEnumerable<CloudCockpitTenant> All => _byName.Values.OrderBy(tenant => tenant.Name, StringComparer.Ordinal);

    public CloudCockpitTenant? Find(string name) => _byName.GetValueOrDefault(name);

    public void Put(CloudCockpitTenant tenant) => _byName[tenant.Name] = tenant;

    public bool Remove(string name) => _byName.TryRemove(name, out _);

    public void Clear() => _byName.Clear();
}
