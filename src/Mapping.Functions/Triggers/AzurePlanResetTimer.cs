using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers;

/// <summary>On the first of a month: has it proved that every Azure plan's new month stands at 0.</summary>
internal sealed partial class AzurePlanResetTimer(
    AzurePlanStore plans, IOptions<AzurePlansOptions> options, TimeProvider time, ILogger<AzurePlanResetTimer> logger)
{
    [Function(nameof(AzurePlanResetTimer))]
    public async Task Run(
        [TimerTrigger("%AzurePlans:ResetSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var month = Month.Of(time.GetUtcNow());
        foreach (var scope in await plans.ListScopesAsync(null, null, context.CancellationToken))
        {
            try
            {
                var caller = new Caller(scope.Tenant, scope.Context, nameof(AzurePlanResetTimer), $"{nameof(AzurePlanResetTimer)}-{month}");
                await AzureRunScheduler.EnsureResetAsync(client, new AzureRun(caller, month), context.CancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One context whose proof can't be started must not keep the others waiting.
                Log.NotStarted(logger, scope.Tenant, scope.Context, month, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The proof of {Tenant} {Context} for {Month} could not be started")]
        public static partial void NotStarted(ILogger logger, string tenant, string context, Month month, Exception failure);
    }
}
