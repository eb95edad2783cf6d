using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Notes on the first of a month whether a plan is suspended: from then on it bills nothing.</summary>
internal sealed class LookAtAzurePlanActivity(AzureSuspensions suspensions)
{
    public sealed record Input(AzureRun Run, AzurePlan Plan);

    [Function(nameof(LookAtAzurePlanActivity))]
    public async Task<StepResult<AzurePlan>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        try
        {
            return new StepResult<AzurePlan>(await suspensions.LookAsync(input.Run, input.Plan, context.CancellationToken), null, []);
        }
        catch (CloudCockpitException failure)
        {
            return new StepResult<AzurePlan>(null, new StepFault("CloudCockpitUnavailable", ShortText.Cut(failure.Message)!, failure.IsTransient), []);
        }
    }
}
