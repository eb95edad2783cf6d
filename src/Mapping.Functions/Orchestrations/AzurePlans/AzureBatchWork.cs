using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The steps of a batch of plans: its costs, its lines, its bills. One plan that fails says so and stops no other.</summary>
internal sealed class AzureBatchWork(TaskOrchestrationContext context, AzureConnectionRun input)
{
    public async Task<PlanCosts> CostsOfAsync(AzurePlan plan)
    {
        try
        {
            var calls = new AzureCalls(context, input.Settings);
            var read = await calls.ReadAsync<ReadAzureCostsActivity.Output>(
                nameof(ReadAzureCostsActivity), new ReadAzureCostsActivity.Input(input.Run, plan, context.InstanceId));
            return read.Value is { } value
                ? PlanCosts.Of(value)
                : PlanCosts.Failed(plan, input.Run.Month, read.Fault!.Code, read.Fault.Message);
        }
        catch (TaskFailedException fault)
        {
            return PlanCosts.Failed(plan, input.Run.Month, "InternalError", fault.FailureDetails.ErrorMessage);
        }
    }

    public async Task<StepResult<IReadOnlyList<AzureLineView>>> ViewsOfAsync(PlanCosts[] ready)
    {
        if (ready.Length == 0)
        {
            return new StepResult<IReadOnlyList<AzureLineView>>([], null, []);
        }

        var months = ready.SelectMany(cost => cost.Ready).Select(month => month.Month).ToArray();

        // The reset of a month that is billed with its invoice lies two months on.
        var wanted = new ReadAzureLinesActivity.Input(
            input.Run, [.. ready.Select(cost => cost.Outcome.Plan)], months.Min(), months.Max().Add(2), context.InstanceId);
        try
        {
            return await new AzureCalls(context, input.Settings)
                .ReadAsync<IReadOnlyList<AzureLineView>>(nameof(ReadAzureLinesActivity), wanted);
        }
        catch (TaskFailedException fault)
        {
            return new StepResult<IReadOnlyList<AzureLineView>>(
                null, new StepFault("InternalError", fault.FailureDetails.ErrorMessage, IsTransient: false), []);
        }
    }

    /// <param name="round">How often the run has looked: it names what bills the plan this time.</param>
    public async Task<AzurePlanOutcome> BillAsync(PlanCosts cost, StepResult<IReadOnlyList<AzureLineView>> views, int round)
    {
        var plan = cost.Outcome.Plan;
        var view = views.Value?.FirstOrDefault(one => one.ContractServiceId == plan.ContractServiceId);
        if (view is null)
        {
            return cost.With(cost.Ready.Select(month => new AzureMonthResult(
                month.Month, PlanMonthState.Failed, views.Fault?.Code ?? "ContractNotFound", views.Fault?.Message)));
        }

        var run = new AzurePlanRun(input.Run, plan, cost.Ready, view, input.Settings, context.InstanceId);
        var id = $"{context.InstanceId}:{plan.SubscriptionId:N}:{round}";
        try
        {
            var months = await context.CallSubOrchestratorAsync<IReadOnlyList<AzureMonthResult>>(
                nameof(AzurePlanOrchestrator), run, new SubOrchestrationOptions(new TaskOptions(), id));
            return cost.With(months);
        }
        catch (TaskFailedException fault)
        {
            return cost.With([new AzureMonthResult(input.Run.Month, PlanMonthState.Failed, "InternalError", fault.FailureDetails.ErrorMessage)]);
        }
    }
}
