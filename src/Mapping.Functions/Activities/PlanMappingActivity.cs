using Mapping.Functions.Connections;
using Mapping.Functions.Planning;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
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
        if (result.Fault?.Code == "ConnectionNotFound")
        {
            result = result with { Value = planner.PlanWithoutConnection(input.Job).Plan, Fault = null };
        }

        Measure(input.Job.Caller.Tenant, result.Value?.Verdict);
        return result;
    }

    private async Task<MappingPlan> PlanAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken) =>
        (await planner.PlanAsync(job, session, cancellationToken)).Plan;

    private static void Measure(string tenant, Verdict? verdict)
    {
        foreach (var finding in verdict is null ? [] : verdict.Violations.Concat(verdict.Warnings))
        {
            MappingMetrics.Findings.Add(1, MappingMetrics.Tag("tenant", tenant), MappingMetrics.Tag("code", finding.Code));
        }
    }
}
