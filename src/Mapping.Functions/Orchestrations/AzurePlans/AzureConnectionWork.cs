using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The work on one connection, and what it came to so far. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureConnectionWork(TaskOrchestrationContext context, AzureConnectionRun input)
{
    private readonly Dictionary<Guid, AzurePlanOutcome> _waiting = [];
    private AzureRunSummary _done = AzureRunSummary.Nothing;
    private int _rounds;

    public IReadOnlyList<AzurePlan> Waiting => [.. _waiting.Values.Select(outcome => outcome.Plan)];

    public AzureRunSummary Summary => _waiting.Values.Aggregate(_done, (sum, outcome) => sum + AzureRunSummary.OfPlan(outcome));

    public TimeSpan LookAgain => input.Settings.LookAgain;

    public async Task WorkOnAllAsync()
    {
        string? after = null;
        do
        {
            var page = await context.CallActivityAsync<ListAzurePlansActivity.Output>(
                nameof(ListAzurePlansActivity), new ListAzurePlansActivity.Input(input.Run, input.ConnectionId, after), ActivityRetries.Infrastructure);
            await WorkOnAsync(page.Plans);
            after = page.Next;
        }
        while (after is not null);
    }

    public async Task WorkOnAsync(IReadOnlyList<AzurePlan> plans)
    {
        _rounds++;
        var costs = await FanOut.RunAsync(plans, input.Settings.PlansAtOnce * 2, CostsOfAsync);
        var ready = costs.Where(cost => cost.Ready.Count > 0).ToArray();
        var views = await ViewsOfAsync(ready);
        await FanOut.RunAsync(ready, input.Settings.PlansAtOnce, async cost =>
        {
            Note(await BillAsync(cost, views));
            return cost.Outcome.Plan.SubscriptionId;
        });
        foreach (var other in costs.Except(ready))
        {
            Note(other.Outcome);
        }
    }

    public void ShowWaiting(DateTime until) => Show(new DateTimeOffset(until, TimeSpan.Zero));

    private async Task<PlanCosts> CostsOfAsync(AzurePlan plan)
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

    private async Task<StepResult<IReadOnlyList<AzureLineView>>> ViewsOfAsync(PlanCosts[] ready)
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

    private async Task<AzurePlanOutcome> BillAsync(PlanCosts cost, StepResult<IReadOnlyList<AzureLineView>> views)
    {
        var plan = cost.Outcome.Plan;
        var view = views.Value?.FirstOrDefault(one => one.ContractServiceId == plan.ContractServiceId);
        if (view is null)
        {
            return cost.With(cost.Ready.Select(month => new AzureMonthResult(
                month.Month, PlanMonthState.Failed, views.Fault?.Code ?? "ContractNotFound", views.Fault?.Message)));
        }

        var run = new AzurePlanRun(input.Run, plan, cost.Ready, view, input.Settings, context.InstanceId);
        var id = $"{context.InstanceId}:{plan.SubscriptionId:N}:{_rounds}";
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

    private void Note(AzurePlanOutcome outcome)
    {
        _waiting.Remove(outcome.Plan.SubscriptionId);
        if (outcome.IsWaiting)
        {
            // What is done of it counts now; what waits counts when it is looked at again, or at the end.
            var done = outcome.Months.Where(month => month.State == PlanMonthState.Billed).ToArray();
            _done += AzureRunSummary.OfPlan(outcome with { Months = done }) with { Plans = 0 };
            _waiting[outcome.Plan.SubscriptionId] = outcome with { Months = [.. outcome.Months.Except(done)] };
        }
        else
        {
            _done += AzureRunSummary.OfPlan(outcome);
        }

        Show(null);
    }

    private void Show(DateTimeOffset? waitsUntil)
    {
        var summary = Summary with { Findings = [] };
        context.SetCustomStatus(new AzureRunProgress(input.Run.Month, summary.Plans - _waiting.Count, summary.Plans, summary, waitsUntil));
    }
}
