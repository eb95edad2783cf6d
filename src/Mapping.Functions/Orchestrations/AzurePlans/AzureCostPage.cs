using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>A look at the costs of a page of plans: their costs, their lines, their bills. One plan that fails says so and stops no other.</summary>
internal sealed class AzureCostPage(TaskOrchestrationContext context, AzurePageRun input)
{
    private readonly AzureRun _run = input.Connection.Run;
    private readonly AzureRunSettings _settings = input.Connection.Settings;

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    public async Task<AzurePageResult> LookAsync()
    {
        var plans = await AzurePagePlans.ListAsync(context, input);
        var costs = await FanOut.RunAsync(plans, _settings.PlansAtOnce * 2, CostsOfAsync);
        var ready = costs.Where(cost => cost.Ready.Count > 0).ToArray();
        var views = await ViewsOfAsync(ready);
        var written = await FanOut.RunAsync(ready, _settings.PlansAtOnce, cost => BillAsync(cost, views));
        AzurePlanOutcome[] outcomes = [.. written, .. costs.Except(ready).Select(cost => cost.Outcome)];
        await new AzureFindingNotes(context, input.Connection.RunId).OfPlansAsync(
            [.. outcomes.Select(outcome => new PlanFindings(outcome.Plan.SubscriptionId, AzureFindings.Of(outcome)))], input.Connection.ConnectionId, input.IsFirst);
        return ResultOf(outcomes);
    }

    private AzurePageResult ResultOf(IReadOnlyList<AzurePlanOutcome> outcomes)
    {
        var pages = new AzurePageGroups(context, input, _settings);
        var pending = outcomes.Where(outcome => outcome.IsPending).ToArray();
        var waiting = outcomes.Where(outcome => !outcome.IsPending && outcome.IsWaiting && !_run.IsDryRun).ToArray();
        return new AzurePageResult(
            Sum(outcomes.Select(outcome => outcome.Billed)),
            Sum(outcomes.Except(pending).Except(waiting).Select(outcome => outcome.Standing)),
            [
                .. pages.Pending([.. pending.Select(outcome => (outcome.Plan.SubscriptionId, outcome.RetryAfter, outcome.Standing, IsProved: false))]),
                .. pages.Waiting([.. waiting.Select(outcome => (outcome.Plan.SubscriptionId, outcome.Standing))]),
            ]);
    }

    private static AzureTally Sum(IEnumerable<AzureTally> tallies) => tallies.Aggregate(AzureTally.Nothing, (sum, one) => sum + one);

    private async Task<PlanCosts> CostsOfAsync(AzurePlan plan)
    {
        try
        {
            var read = await context.CallActivityAsync<StepResult<ReadAzureCostsActivity.Output>>(
                nameof(ReadAzureCostsActivity), new ReadAzureCostsActivity.Input(_run, plan, input.Holder), ActivityRetries.Infrastructure);
            return read switch
            {
                { Fault: { } fault } => PlanCosts.Failed(plan, _run.Month, fault, fault.IsTransient && !IsOver(fault.Code, isOpen: false), read.Value?.Months ?? []),
                { Value: { } value } => PlanCosts.Of(value),
                _ => throw new InvalidOperationException("A look at costs gave nothing."),
            };
        }
        catch (TaskFailedException fault)
        {
            return PlanCosts.Failed(plan, _run.Month, InternalError(fault), isPending: false, []);
        }
    }

    private async Task<StepResult<IReadOnlyList<AzureLineView>>> ViewsOfAsync(PlanCosts[] ready)
    {
        if (ready.Length == 0)
        {
            return new StepResult<IReadOnlyList<AzureLineView>>([], null, []);
        }

        var months = ready.SelectMany(cost => cost.Ready).Select(month => month.Month).ToArray();

        // The reset of a month that is billed with its invoice lies two months on.
        var wanted = new ReadAzureLinesActivity.Input(
            _run, [.. ready.Select(cost => cost.Outcome.Plan)], months.Min(), months.Max().Add(2), input.Holder);
        return await AzureLineViews.ReadAsync(context, wanted);
    }

    private async Task<AzurePlanOutcome> BillAsync(PlanCosts cost, StepResult<IReadOnlyList<AzureLineView>> views)
    {
        var plan = cost.Outcome.Plan;
        var view = views.Value?.FirstOrDefault(one => one.ContractServiceId == plan.ContractServiceId);
        if (view is null)
        {
            return cost.With(cost.Ready.Select(month => Unseen(month, views.Fault)));
        }

        var run = new AzurePlanRun(_run, plan, cost.Ready, view, _settings, input.Holder) { PendingSince = input.Group.Since };
        var id = $"{input.Holder}:{plan.SubscriptionId:N}";
        try
        {
            return cost.With(await context.CallSubOrchestratorAsync<IReadOnlyList<AzureMonthResult>>(
                nameof(AzurePlanOrchestrator), run, new SubOrchestrationOptions(new TaskOptions(), id)));
        }
        catch (TaskFailedException fault)
        {
            return cost.With([new AzureMonthResult(_run.Month, PlanMonthState.Failed, "InternalError", fault.FailureDetails.ErrorMessage)]);
        }
    }

    private AzureMonthResult Unseen(PlanMonth month, StepFault? fault) => fault is { IsTransient: true } && !IsOver(fault.Code, month.State == PlanMonthState.Writing)
        ? new AzureMonthResult(month.Month, PlanMonthState.Waiting, fault.Code, fault.Message, IsPending: true, RetryAfter: fault.RetryAfter)
        : new AzureMonthResult(month.Month, PlanMonthState.Failed, fault?.Code ?? "ContractNotFound", fault?.Message);

    private bool IsOver(string code, bool isOpen) => AzurePatience.IsOver(_settings, input.Group.Since, Now, code, isOpen);

    private static StepFault InternalError(TaskFailedException fault) => new("InternalError", fault.FailureDetails.ErrorMessage, IsTransient: false);
}
