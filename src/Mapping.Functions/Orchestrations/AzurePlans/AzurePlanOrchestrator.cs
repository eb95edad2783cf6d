using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The months of one plan that may be written, oldest first. After one that may stand half written, no later one is begun.</summary>
internal static class AzurePlanOrchestrator
{
    [Function(nameof(AzurePlanOrchestrator))]
    public static async Task<IReadOnlyList<AzureMonthResult>> Run([OrchestrationTrigger] TaskOrchestrationContext context, AzurePlanRun input)
    {
        var results = new List<AzureMonthResult>();
        foreach (var month in input.Months)
        {
            var result = input.Run.IsDryRun
                ? await PlanAsync(context, input, month)
                : await new AzureCalls(context, input.Settings).WriteAsync(
                    new WriteAzureMonthActivity.Input(input.Run, input.Plan, month.Month, input.View, context.InstanceId));
            results.Add(result);
            if (result.State == PlanMonthState.Writing)
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
}
