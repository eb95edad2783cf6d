using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What the run over one plan is started with.</summary>
/// <param name="Months">Those that may be written, oldest first.</param>
/// <param name="Holder">The instance that waits for the plan's connection: months name it.</param>
internal sealed record AzurePlanRun(
    AzureRun Run, AzurePlan Plan, IReadOnlyList<PlanMonth> Months, AzureLineView View, AzureRunSettings Settings, string Holder)
{
    /// <summary>Since when something that passes is in the plan's way.</summary>
    public DateTimeOffset? PendingSince { get; init; }
}
