using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What a run would write for a month. Writes nothing.</summary>
internal sealed class PlanAzureMonthActivity(AutotaskSteps steps, AzureMonthPlanning planning, AzureLineReader reader)
{
    public sealed record Input(AzureRun Run, AzurePlan Plan, PlanMonth Month, AzureLineView View, string InstanceId);

    [Function(nameof(PlanAzureMonthActivity))]
    public async Task<AzureMonthResult> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var line = planning.LineOf(input.Plan, input.Month);
        var plan = input.Plan.On(line);
        var job = input.Run.JobOf(plan, input.InstanceId, attempt: 1);
        var result = await steps.RunAsync(job, PlanAsync, context.CancellationToken);
        return result.Value is { } chosen ? ResultOf(input.Month, chosen)
            : new AzureMonthResult(input.Month.Month, PlanMonthState.Failed, result.Fault?.Code, result.Fault?.Message);

        async Task<MonthPlan> PlanAsync(AutotaskSession session)
        {
            var view = input.View.ContractServiceId == plan.ContractServiceId
                ? input.View
                : (await reader.ReadAsync(session, [plan], input.View.First, input.View.Last, context.CancellationToken))[0];
            return planning.Plan(job, session, line, input.Month, view);
        }
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
