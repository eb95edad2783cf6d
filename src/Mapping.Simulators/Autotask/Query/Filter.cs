using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

internal abstract record Filter
{
    public abstract bool Matches(EntityRow row);
}
