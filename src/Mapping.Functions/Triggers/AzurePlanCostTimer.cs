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

/// <summary>Once a month: starts the costs of the month before, for every context that has Azure plans.</summary>
internal sealed partial class AzurePlanCostTimer(
    AzurePlanStore plans, IOptions<AzurePlansOptions> options, TimeProvider time, ILogger<AzurePlanCostTimer> logger)
{
    [Function(nameof(AzurePlanCostTimer))]
    public async Task Run(
        [TimerTrigger("%AzurePlans:CostSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        var month = MonthCalendar.OfTimer(time.GetUtcNow(), options.Value.MonthsBack);
        foreach (var scope in await plans.ListScopesAsync(null, null, context.CancellationToken))
        {
            try
            {
                var caller = new Caller(scope.Tenant, scope.Context, nameof(AzurePlanCostTimer), $"{nameof(AzurePlanCostTimer)}-{month}");
                await AzureRunScheduler.EnsureCostsAsync(client, new AzureRun(caller, month), context.CancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One context whose run can't be started must not keep the others waiting.
                Log.NotStarted(logger, scope.Tenant, scope.Context, month, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The Azure costs of {Tenant} {Context} for {Month} could not be started")]
        public static partial void NotStarted(ILogger logger, string tenant, string context, Month month, Exception failure);
    }
}
