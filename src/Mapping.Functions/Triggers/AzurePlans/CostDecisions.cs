using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Orchestrations.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>A person's decision about a held cost: it stands in the month's row before the run that waits for it is woken.</summary>
internal sealed class CostDecisions(
    AzurePlanStore plans, PlanMonthStore months, ConnectionStore connections, AzureRunScheduler scheduler, TimeProvider time)
{
    public async Task<JsonAnswer> DecideAsync(
        string id, bool isApproved, CostDecisionRequest request, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (AzureCostView.Parse(id) is not { } wanted
            || await plans.FindAsync(caller.Tenant, caller.Context, wanted.SubscriptionId, cancellationToken) is not { } plan
            || await months.FindAsync(plan, wanted.Month, cancellationToken) is not { } month)
        {
            return ProblemAnswers.NotFound("AzureCostNotFound", "cost");
        }

        if (month.State != PlanMonthState.Held || month.Cost is not { } cost)
        {
            return ProblemAnswers.NotHeld(id, month.State.ToString());
        }

        var connection = await connections.FindAsync(caller.Tenant, caller.Context, plan.ConnectionId, cancellationToken);
        if (isApproved && connection is not null && cost.Currency != connection.Currency && request.ExchangeRate is null)
        {
            return ProblemAnswers.InvalidRequest("exchangeRate", $"is required: the cost is in {cost.Currency}, the connection bills in {connection.Currency}");
        }

        if (isApproved && month.Code == MonthPlanner.Posted)
        {
            return ProblemAnswers.NotWritable(id, "its period is posted; bill the amounts by hand, then reject it to close it");
        }

        var decision = new CostDecision(isApproved, month.Version, caller.Actor, time.GetUtcNow(), request.ExchangeRate);
        var decided = await months.SaveAsync(
            plan, month with { Decision = decision, State = isApproved ? month.State : PlanMonthState.Rejected }, cancellationToken);
        await WakeAsync(plan, decided, caller, client, cancellationToken);
        return new JsonAnswer(StatusCodes.Status202Accepted, AzureCostView.Of(plan, decided));
    }

    private async Task WakeAsync(AzurePlan plan, PlanMonth month, Caller caller, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (holder, what) = (month.InstanceId, plan.SubscriptionId.ToString("D"));
        var isWoken = holder is not null
            && await RunEvents.TryRaiseAsync(client, holder, AzurePlanConnectionOrchestrator.Decided, what, cancellationToken);
        if (!isWoken && month.Decision is { IsApproved: true })
        {
            await scheduler.EnsureCostsAsync(client, new AzureRun(caller, month.Month, plan.ConnectionId), cancellationToken);
        }
    }
}
