using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What a run would write for a month. Writes nothing.</summary>
internal sealed class PlanAzureMonthActivity(AutotaskSteps steps, AzureMonthPlanning planning)
{
    public sealed record Input(AzureRun Run, AzurePlan Plan, PlanMonth Month, AzureLineView View, string InstanceId);

    [Function(nameof(PlanAzureMonthActivity))]
    public async Task<AzureMonthResult> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var job = input.Run.JobOf(input.Plan, input.InstanceId, attempt: 1);
        var result = await steps.RunAsync(
            job, session => Task.FromResult(planning.Plan(job, session, input.Month, input.View)), context.CancellationToken);
        return result.Value is { } plan ? ResultOf(input.Month, plan)
            : new AzureMonthResult(input.Month.Month, PlanMonthState.Failed, result.Fault?.Code, result.Fault?.Message);
    }

    private static AzureMonthResult ResultOf(PlanMonth month, MonthPlan plan) => plan switch
    {
        { Period: { } period } => new AzureMonthResult(
            month.Month,
            PlanMonthState.Ready,
            Message: $"Would set {month.Amount} from {Words.Day(period.FirstDay)} and 0 from {Words.Day(MonthCalendar.ResetOf(period))}.")
        {
            Period = period,
            Amount = month.Amount,
            Warnings = plan.Warnings,
        },
        { Reason: { } reason } => new AzureMonthResult(
            month.Month, plan.IsHeld ? PlanMonthState.Held : PlanMonthState.Failed, reason.Code, $"{reason.Message} {reason.Remedy}")
        {
            Amount = month.Amount,
            Warnings = plan.Warnings,
        },
        _ => throw new InvalidOperationException("A month has neither a period nor a reason."),
    };
}
