using Mapping.Functions.Activities;
using Mapping.Functions.Audit;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>Reads everything once and asks every rule; any violation ends the run with nothing written.</summary>
internal static class PlanMappingStep
{
    public static async Task<RunEnd?> RunAsync(MappingRun run)
    {
        await run.Audit.StartAsync(AuditOperation.TriggerSubscriptionMappingToConnection, run.Subscription);
        return await run.Steps.DoAsync("PlanMapping", 30, () => PlanAsync(run));
    }

    private static async Task<RunEnd?> PlanAsync(MappingRun run)
    {
        var planned = await run.CallAsync<MappingPlan>(nameof(PlanMappingActivity), new PlanMappingActivity.Input(run.Job));
        if (planned.Fault is { } fault)
        {
            return RunEnd.Of(fault);
        }

        var plan = planned.Value ?? throw new InvalidOperationException("Planning gave nothing.");
        run.View = plan.View;
        (run.CompanyName, run.ServiceName) = (plan.CompanyName, plan.ServiceName);
        run.Warnings = plan.Verdict.Warnings;
        return plan.Verdict.IsAccepted ? null : RunEnd.Rejected(plan.Verdict.Violations);
    }
}
