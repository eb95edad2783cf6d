using Mapping.Functions.ExactlyOnce;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Brings the Contract Service onto the contract, once.</summary>
internal sealed class CreateContractLineActivity(AutotaskSteps steps, LineWriter writer)
{
    public sealed record Input(MappingJob Job, ContractView View);

    [Function(nameof(CreateContractLineActivity))]
    public Task<StepResult<WriteResult>> Run([ActivityTrigger] Input input, FunctionContext context) =>
        steps.RunAsync(
            input.Job,
            session => writer.WriteAsync(input.Job, input.View, session, context.CancellationToken),
            context.CancellationToken);
}
