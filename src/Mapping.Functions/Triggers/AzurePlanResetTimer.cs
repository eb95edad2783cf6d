using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Triggers.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>On the first of a month: has it proved that every Azure plan's new month stands at 0.</summary>
internal sealed class AzurePlanResetTimer(
    AzureMonthStarter months, AzureRunScheduler scheduler, TimeProvider time)
{
    [Function(nameof(AzurePlanResetTimer))]
    public Task Run(
        [TimerTrigger("%AzurePlans:ResetSchedule%")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        months.StartAsync(
            nameof(AzurePlanResetTimer),
            Month.Of(time.GetUtcNow()),
            run => scheduler.EnsureResetAsync(client, run, context.CancellationToken),
            context.CancellationToken);
}
