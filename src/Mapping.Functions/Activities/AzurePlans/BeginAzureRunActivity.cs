using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What a run goes by, and the connections that it goes through.</summary>
internal sealed class BeginAzureRunActivity(
    AzurePlanStore plans, AzureFindingStore findings, IOptions<AzurePlansOptions> options, IOptions<MappingOptions> mapping)
{
    /// <param name="RunId">What an earlier run of this id found is forgotten.</param>
    public sealed record Input(AzureRun Run, string? RunId = null);

    public sealed record Output(AzureRunSettings Settings, IReadOnlyList<string> ConnectionIds);

    [Function(nameof(BeginAzureRunActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var (run, set) = (input.Run, options.Value);
        if (input.RunId is { } id)
        {
            await findings.ClearAsync(id, context.CancellationToken);
        }

        var scopes = await plans.ListScopesAsync(run.Caller.Tenant, run.Caller.Context, context.CancellationToken);
        var settings = new AzureRunSettings(
            set.CostDeadline, set.LookAgain, mapping.Value.FaultDeadline, mapping.Value.ThrottleDeadline, set.ConnectionsAtOnce, set.PlansAtOnce);
        var connections = scopes.SelectMany(scope => scope.ConnectionIds).Where(id => run.ConnectionId is null || id == run.ConnectionId);
        return new Output(settings, [.. connections]);
    }
}
