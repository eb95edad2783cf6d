using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Query;

/// <summary>A condition that the real API was seen to drop without a word.</summary>
internal sealed record IgnoredCondition : Filter
{
    public override bool Matches(EntityRow row) => true;
}
