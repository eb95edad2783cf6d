using Mapping.Functions.Activities;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Planning;

/// <param name="Facts">What the plan was judged by.</param>
internal sealed record PlannedMapping(MappingPlan Plan, MappingFacts Facts);
