using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>A run as the portal shows it.</summary>
/// <param name="Progress">While it runs.</param>
/// <param name="Summary">At its end.</param>
/// <param name="Joined">The run was under way already when it was asked for; it looks at all of its plans anew.</param>
/// <param name="WaitsUntil">When it looks again at what waits for an invoice or a decision; null while it works.</param>
internal sealed record AzureRunView(
    string Id,
    string Month,
    string? ConnectionId,
    bool DryRun,
    string Status,
    AzureRunProgress? Progress,
    AzureRunSummary? Summary,
    bool Joined = false,
    DateTimeOffset? WaitsUntil = null)
{
    /// <summary>Just now, or before: who asks for it sees how far it is.</summary>
    public static AzureRunView Started(AzureRunStart start, AzureRun run) => new(
        start.Id,
        run.Month.ToString(),
        start.IsOfAll ? null : run.ConnectionId,
        run.IsDryRun,
        nameof(OrchestrationRuntimeStatus.Running),
        Progress: null,
        Summary: null,
        start.IsJoined,
        start.WaitsUntil);

    public static AzureRunView Of(AzureRun run, OrchestrationMetadata instance, DateTimeOffset? waitsUntil) => new(
        instance.InstanceId,
        run.Month.ToString(),
        run.ConnectionId,
        run.IsDryRun,
        instance.RuntimeStatus.ToString(),
        instance.IsCompleted ? null : instance.ReadCustomStatusAs<AzureRunProgress>() is { } progress ? progress with { WaitsUntil = waitsUntil } : null,
        instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed ? instance.ReadOutputAs<AzureRunSummary>() : null,
        WaitsUntil: waitsUntil);
}
