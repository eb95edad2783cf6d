using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Brings the ordered units, at their price and cost, onto the line, once.</summary>
internal sealed class AdjustUnitsActivity(AutotaskSteps steps, UnitsWriter writer)
{
    public sealed record Input(MappingJob Job, Contract Contract, long ContractServiceId);

    [Function(nameof(AdjustUnitsActivity))]
    public Task<StepResult<WriteResult>> Run([ActivityTrigger] Input input, FunctionContext context) =>
        steps.RunAsync(
            input.Job,
            session => writer.WriteAsync(
                input.Job,
                input.Contract,
                input.ContractServiceId,
                UnitsIntent.Ordered(input.Job, input.ContractServiceId),
                session,
                context.CancellationToken),
            context.CancellationToken);
}
