using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Runs;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Wakes runs that sleep: what they wait for may be there now. They list their plans anew.</summary>
internal sealed class AzureRunWaker(AzureRunStore runs, AzurePlanStore plans)
{
    /// <summary>Every run over the costs of the caller's context.</summary>
    public async Task WakeAllAsync(DurableTaskClient client, Caller caller, CancellationToken cancellationToken)
    {
        await foreach (var run in runs.ListOpenAsync(cancellationToken))
        {
            if (AzureRunScheduler.IsCostRun(run.Id)
                && AzureRunScheduler.IsOf(caller, run.Caller)
                && await RunStarter.IsRunningAsync(client, run.Id, cancellationToken))
            {
                await WakeAsync(client, run.Id, new AzureRun(run.Caller, run.Month, run.ConnectionId), cancellationToken);
            }
        }
    }

    /// <returns>The first instant at which one of its connections would have looked again; null when none sleeps.</returns>
    public async Task<DateTimeOffset?> WakeAsync(DurableTaskClient client, string runId, AzureRun run, CancellationToken cancellationToken)
    {
        var waitsUntil = await SleepsUntilAsync(client, runId, run, cancellationToken);
        foreach (var connectionId in await ConnectionsAsync(run, cancellationToken))
        {
            var (id, name) = ($"{runId}:{connectionId}", AzurePlanConnectionOrchestrator.Woken);
            if (!await RunEvents.TryRaiseAsync(client, id, name, connectionId, cancellationToken))
            {
                // It has no plans left that wait, or none of ours so far: the run begins with it again.
                await RunEvents.TryRaiseAsync(client, runId, name, connectionId, cancellationToken);
            }
        }

        return waitsUntil;
    }

    /// <summary>When the first of a run's connections looks again; null when none sleeps.</summary>
    public async Task<DateTimeOffset?> SleepsUntilAsync(DurableTaskClient client, string runId, AzureRun run, CancellationToken cancellationToken)
    {
        DateTimeOffset? first = null;
        foreach (var connectionId in await ConnectionsAsync(run, cancellationToken))
        {
            var until = await SleepsUntilAsync(client, $"{runId}:{connectionId}", cancellationToken);
            first = until < first || first is null ? until : first;
        }

        return first;
    }

    private async Task<IReadOnlyList<string>> ConnectionsAsync(AzureRun run, CancellationToken cancellationToken)
    {
        var scopes = await plans.ListScopesAsync(run.Caller.Tenant, run.Caller.Context, cancellationToken);
        return [.. scopes.SelectMany(scope => scope.ConnectionIds).Where(id => run.ConnectionId is null || id == run.ConnectionId)];
    }

    private static async Task<DateTimeOffset?> SleepsUntilAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { IsCompleted: false } instance
            ? instance.ReadCustomStatusAs<AzureRunProgress>()?.WaitsUntil
            : null;
}
