using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Runs;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Starts runs under ids that say what they are about: a second start of the same run joins the first, and wakes it. The row comes first, then the schedule.</summary>
internal sealed class AzureRunScheduler(AzureRunStore runs, AzureRunWaker waker, TimeProvider time)
{
    public const string CostPrefix = "azure-costs";
    public const string ResetPrefix = "azure-reset";

    /// <summary>Afterwards the run is under way, whoever started it.</summary>
    public async Task<AzureRunStart> EnsureCostsAsync(DurableTaskClient client, AzureRun run, CancellationToken cancellationToken)
    {
        if (!run.IsDryRun && run.ConnectionId is not null)
        {
            var all = IdOf(CostPrefix, run with { ConnectionId = null });
            if (await RunStarter.IsRunningAsync(client, all, cancellationToken))
            {
                return new AzureRunStart(all, IsJoined: true, await waker.WakeAsync(client, all, run, cancellationToken), IsOfAll: true);
            }
        }

        var id = IdOf(CostPrefix, run);
        if (await RunStarter.IsRunningAsync(client, id, cancellationToken))
        {
            return new AzureRunStart(id, IsJoined: true, await waker.WakeAsync(client, id, run, cancellationToken));
        }

        await StartAsync(client, StoredOf(id, run), cancellationToken);
        return new AzureRunStart(id, IsJoined: false);
    }

    public async Task EnsureResetAsync(DurableTaskClient client, AzureRun run, CancellationToken cancellationToken)
    {
        var id = IdOf(ResetPrefix, run);
        if (!await RunStarter.IsRunningAsync(client, id, cancellationToken))
        {
            await StartAsync(client, StoredOf(id, run), cancellationToken);
        }
    }

    public async Task StartAsync(DurableTaskClient client, StoredAzureRun run, CancellationToken cancellationToken)
    {
        await runs.OpenAsync(run, cancellationToken);
        var orchestrator = run.Id.StartsWith(ResetPrefix, StringComparison.Ordinal) ? nameof(AzurePlanResetOrchestrator) : nameof(AzurePlanCostOrchestrator);
        await RunStarter.StartAsync(client, orchestrator, run.Id, new AzureRun(run.Caller, run.Month, run.ConnectionId, run.IsDryRun), cancellationToken);
    }

    /// <summary>A dry run changes nothing and is about now: each is one of its own.</summary>
    public static string IdOf(string prefix, AzureRun run)
    {
        var own = run.IsDryRun ? Guid.NewGuid().ToString("N") : "";
        var scope = ScopeOf(run.Caller, run.ConnectionId, own);
        return $"{prefix}-{run.Month}{(run.IsDryRun ? "-dry" : "")}-{scope}";
    }

    /// <summary>Whether an id can be one of a run over costs.</summary>
    public static bool IsCostRun(string id) =>
        id.Length <= 100 && id.StartsWith(CostPrefix, StringComparison.Ordinal) && !id.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a run is one of the caller's context.</summary>
    public static bool IsOf(Caller caller, Caller owner) => owner.Tenant == caller.Tenant && owner.Context == caller.Context;

    private static string ScopeOf(Caller caller, string? connectionId, string own) =>
        StableGuid.From(caller.Tenant, caller.Context, connectionId ?? "", own).ToString("N")[..20];

    private StoredAzureRun StoredOf(string id, AzureRun run) =>
        new(id, run.Caller, run.Month, run.ConnectionId, run.IsDryRun) { SeenAt = time.GetUtcNow() };
}
