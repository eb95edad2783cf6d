using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Reads what a batch of plans of one connection is about to be written to.</summary>
internal sealed class ReadAzureLinesActivity(AutotaskSteps steps, AzureLineReader reader)
{
    public sealed record Input(AzureRun Run, IReadOnlyList<AzurePlan> Plans, Month First, Month Last, string InstanceId);

    [Function(nameof(ReadAzureLinesActivity))]
    public async Task<StepResult<IReadOnlyList<AzureLineView>>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var result = await steps.RunAsync(
            input.Run.JobOf(input.Plans[0], input.InstanceId, attempt: 1),
            session => reader.ReadAsync(session, input.Plans, input.First, input.Last, context.CancellationToken),
            context.CancellationToken);

        // Of a batch nobody wants the evidence: each plan's own write has its own.
        return result with { Calls = [] };
    }
}
