using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The work on one connection, and what it came to so far. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureConnectionWork(TaskOrchestrationContext context, AzureConnectionRun input)
{
    private readonly AzureBatchWork _batches = new(context, input);
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
        var costs = await FanOut.RunAsync(plans, input.Settings.PlansAtOnce * 2, _batches.CostsOfAsync);
        var ready = costs.Where(cost => cost.Ready.Count > 0).ToArray();
        var views = await _batches.ViewsOfAsync(ready);
        await FanOut.RunAsync(ready, input.Settings.PlansAtOnce, async cost =>
        {
            Note(await _batches.BillAsync(cost, views, _rounds));
            return cost.Outcome.Plan.SubscriptionId;
        });
        foreach (var other in costs.Except(ready))
        {
            Note(other.Outcome);
        }
    }

    public void ShowWaiting(DateTime until) => Show(new DateTimeOffset(until, TimeSpan.Zero));

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
