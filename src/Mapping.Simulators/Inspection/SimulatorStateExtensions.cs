using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.CloudCockpit;

namespace Mapping.Simulators.Inspection;

internal static class SimulatorStateExtensions
{
    public static AutotaskDatabase Database(this SimulatorState state, string key) =>
        state.Databases.Find(key) ?? throw new KeyNotFoundException($"There is no database {key}.");

    public static CloudCockpitTenant Tenant(this SimulatorState state, string name) =>
        state.Tenants.Find(name) ?? throw new KeyNotFoundException($"There is no tenant {name}.");
}
