using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Reads everything once and asks every rule. Writes nothing.</summary>
internal sealed class PlanMappingActivity(AutotaskSteps steps, MappingFactsReader reader)
{
    public sealed record Input(MappingJob Job);

    [Function(nameof(PlanMappingActivity))]
    public async Task<StepResult<MappingPlan>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var result = await steps.RunAsync(input.Job, session => PlanAsync(input.Job, session, context.CancellationToken), context.CancellationToken);
        return result.Fault?.Code == "ConnectionNotFound"
            ? result with { Value = Judge(input.Job, reader.WithoutConnection(input.Job), null), Fault = null }
            : result;
    }

    private async Task<MappingPlan> PlanAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var (facts, view) = await reader.ReadAsync(job, session, cancellationToken);
        return Judge(job, facts, view);
    }

    private static MappingPlan Judge(MappingJob job, MappingFacts facts, ContractView? view) =>
        new(MappingRules.Judge(facts), view, job.EffectiveDate);
}
