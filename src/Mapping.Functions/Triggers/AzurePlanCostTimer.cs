using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Triggers.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers;

/// <summary>Once a month: starts the costs of the month before, for every context that has Azure plans.</summary>
internal sealed class AzurePlanCostTimer(
    AzureMonthStarter months, AzureRunScheduler scheduler, IOptions<AzurePlansOptions> options, TimeProvider time)
{
    [Function(nameof(AzurePlanCostTimer))]
    public Task Run(
        [TimerTrigger("%AzurePlans:CostSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        months.StartAsync(
            nameof(AzurePlanCostTimer),
            MonthCalendar.OfTimer(time.GetUtcNow(), options.Value.MonthsBack),
            run => scheduler.EnsureCostsAsync(client, run, context.CancellationToken),
            context.CancellationToken);
}
