using Mapping.Functions.Connections;
using Mapping.Functions.Planning;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Reads everything once and asks every rule. Writes nothing.</summary>
internal sealed class PlanMappingActivity(AutotaskSteps steps, MappingPlanner planner)
{
    public sealed record Input(MappingJob Job);

    [Function(nameof(PlanMappingActivity))]
    public async Task<StepResult<MappingPlan>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var result = await steps.RunAsync(input.Job, session => PlanAsync(input.Job, session, context.CancellationToken), context.CancellationToken);
        return result.Fault?.Code == "ConnectionNotFound"
            ? result with { Value = planner.PlanWithoutConnection(input.Job).Plan, Fault = null }
            : result;
    }

    private async Task<MappingPlan> PlanAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken) =>
        (await planner.PlanAsync(job, session, cancellationToken)).Plan;
}
