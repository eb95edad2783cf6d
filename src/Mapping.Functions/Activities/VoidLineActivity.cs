using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Brings the line of a mapping that did not succeed to 0 units and marks it void.</summary>
internal sealed class VoidLineActivity(AutotaskSteps steps, LineVoider voider, OrderStore orders)
{
    /// <param name="Contract">Null when the run could not read it.</param>
    /// <param name="ContractServiceId">Null when the run made no line: an earlier attempt may have left one.</param>
    public sealed record Input(MappingJob Job, Contract? Contract, long? ContractServiceId);

    [Function(nameof(VoidLineActivity))]
    public async Task<StepResult<WriteResult>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        await orders.EnsureLatestAsync(input.Job, context.CancellationToken);
        return await steps.RunAsync(
            input.Job,
            session => voider.VoidAsync(input.Job, input.Contract, input.ContractServiceId, session, context.CancellationToken),
            context.CancellationToken);
    }
}
