using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>A run as the portal shows it.</summary>
/// <param name="Progress">While it runs.</param>
/// <param name="Summary">At its end.</param>
internal sealed record AzureRunView(
    string Id, string Month, string? ConnectionId, bool DryRun, string Status, AzureRunProgress? Progress, AzureRunSummary? Summary)
{
    /// <summary>Just now, or before: who asks for it sees how far it is.</summary>
    public static AzureRunView Started(string id, AzureRun run) =>
        new(id, run.Month.ToString(), run.ConnectionId, run.IsDryRun, nameof(OrchestrationRuntimeStatus.Running), Progress: null, Summary: null);

    public static AzureRunView Of(AzureRun run, OrchestrationMetadata instance) => new(
        instance.InstanceId,
        run.Month.ToString(),
        run.ConnectionId,
        run.IsDryRun,
        instance.RuntimeStatus.ToString(),
        instance.IsCompleted ? null : instance.ReadCustomStatusAs<AzureRunProgress>(),
        instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed ? instance.ReadOutputAs<AzureRunSummary>() : null);
}
