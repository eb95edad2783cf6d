using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Runs;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Starts runs under ids that say what they are about: a second start of the same run joins the first.</summary>
internal static class AzureRunScheduler
{
    public const string CostPrefix = "azure-costs";
    public const string ResetPrefix = "azure-reset";

    /// <summary>The run's id. It runs, whoever started it.</summary>
    public static async Task<string> EnsureCostsAsync(DurableTaskClient client, AzureRun run, CancellationToken cancellationToken)
    {
        var id = IdOf(CostPrefix, run);
        await EnsureAsync(client, nameof(AzurePlanCostOrchestrator), id, run, cancellationToken);
        return id;
    }

    public static Task EnsureResetAsync(DurableTaskClient client, AzureRun run, CancellationToken cancellationToken) =>
        EnsureAsync(client, nameof(AzurePlanResetOrchestrator), IdOf(ResetPrefix, run), run, cancellationToken);

    /// <summary>A dry run changes nothing and is about now: each is one of its own.</summary>
    public static string IdOf(string prefix, AzureRun run)
    {
        var own = run.IsDryRun ? Guid.NewGuid().ToString("N") : "";
        var scope = ScopeOf(run.Caller, run.ConnectionId, own);
        return $"{prefix}-{run.Month}{(run.IsDryRun ? "-dry" : "")}-{scope}";
    }

    /// <summary>Whether a run's id can be one of the caller's context.</summary>
    public static bool IsOf(Caller caller, AzureRun run) => run.Caller.Tenant == caller.Tenant && run.Caller.Context == caller.Context;

    private static string ScopeOf(Caller caller, string? connectionId, string own) =>
        StableGuid.From(caller.Tenant, caller.Context, connectionId ?? "", own).ToString("N")[..20];

    private static async Task EnsureAsync(DurableTaskClient client, string orchestrator, string id, AzureRun run, CancellationToken cancellationToken)
    {
        if (!await RunStarter.IsRunningAsync(client, id, cancellationToken))
        {
            await RunStarter.StartAsync(client, orchestrator, id, run, cancellationToken);
        }
    }
}
