using Mapping.Simulators.Faults;
using Mapping.TestKit.Waiting;

namespace Mapping.TestKit.Autotask;

/// <summary>Tells when a planned fault has met its call.</summary>
internal sealed class FaultWatch(FaultPlan plan, string id)
{
    public Task FiredAsync() =>
        WaitFor.ConditionAsync($"the call of {id}", () => plan.Rules().Any(rule => rule.Rule.Id == id && rule.Fired > 0));
}
