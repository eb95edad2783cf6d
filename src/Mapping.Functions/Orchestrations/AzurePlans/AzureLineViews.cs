using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

internal static class AzureLineViews
{
    /// <summary>What Autotask shows of a page's lines; a read that breaks is a fault that no repeat mends.</summary>
    public static async Task<StepResult<IReadOnlyList<AzureLineView>>> ReadAsync(TaskOrchestrationContext context, ReadAzureLinesActivity.Input lines)
    {
        try
        {
            return await context.CallActivityAsync<StepResult<IReadOnlyList<AzureLineView>>>(
                nameof(ReadAzureLinesActivity), lines, ActivityRetries.Infrastructure);
        }
        catch (TaskFailedException fault)
        {
            return new StepResult<IReadOnlyList<AzureLineView>>(null, new StepFault("InternalError", fault.FailureDetails.ErrorMessage, IsTransient: false), []);
        }
    }
}
