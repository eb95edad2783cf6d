using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The months of one plan that may be written, oldest first, each tried once. After one that may stand half written, or has to be tried again, no later one is begun.</summary>
internal static class AzurePlanOrchestrator
{
    [Function(nameof(AzurePlanOrchestrator))]
    public static async Task<IReadOnlyList<AzureMonthResult>> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzurePlanRun input)
    {
        var results = new List<AzureMonthResult>();
        foreach (var month in input.Months)
        {
            var result = input.Run.IsDryRun ? await PlanAsync(context, input, month) : await WriteAsync(context, input, month);
            results.Add(result);
            if (result.IsPending || result.State == PlanMonthState.Writing)
            {
                break;
            }
        }

        return results;
    }

    private static Task<AzureMonthResult> PlanAsync(TaskOrchestrationContext context, AzurePlanRun input, PlanMonth month) =>
        context.CallActivityAsync<AzureMonthResult>(
            nameof(PlanAzureMonthActivity),
            new PlanAzureMonthActivity.Input(input.Run, input.Plan, month, input.View, context.InstanceId),
            ActivityRetries.Infrastructure);

    private static async Task<AzureMonthResult> WriteAsync(TaskOrchestrationContext context, AzurePlanRun input, PlanMonth month)
    {
        var write = new WriteAzureMonthActivity.Input(input.Run, input.Plan, month.Month, input.View, context.InstanceId);
        var result = await CallAsync(context, write);
        var now = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        return result.IsPending && AzurePatience.IsOver(input.Settings, input.PendingSince, now, result.Code, result.IsOpen)
            ? (await CallAsync(context, write with { View = null, GiveUpBecause = result })) with { IsPending = false }
            : result;
    }

    private static Task<AzureMonthResult> CallAsync(TaskOrchestrationContext context, WriteAzureMonthActivity.Input input) =>
        context.CallActivityAsync<AzureMonthResult>(nameof(WriteAzureMonthActivity), input, ActivityRetries.Infrastructure);
}
