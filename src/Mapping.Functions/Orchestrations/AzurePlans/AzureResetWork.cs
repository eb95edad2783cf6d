using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>The proof for the plans of one connection. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureResetWork(TaskOrchestrationContext context, AzureConnectionRun input)
{
    /// <summary>The new month and the one after it: rows further on are as the last adjustment left them.</summary>
    private const int MonthsSeen = 2;

    public async Task<AzureResetSummary> ProveAsync()
    {
        try
        {
            return await ProveAllAsync();
        }
        catch (TaskFailedException fault)
        {
            return AzureResetSummary.Of(new AzureProof(Guid.Empty, "InternalError", $"{input.ConnectionId}: {fault.FailureDetails.ErrorMessage}"));
        }
    }

    private async Task<AzureResetSummary> ProveAllAsync()
    {
        var summary = AzureResetSummary.Nothing;
        string? after = null;
        do
        {
            var page = await context.CallActivityAsync<ListAzurePlansActivity.Output>(
                nameof(ListAzurePlansActivity), new ListAzurePlansActivity.Input(input.Run, input.ConnectionId, after), ActivityRetries.Infrastructure);
            if (page.Plans.Count > 0)
            {
                summary += await ProvePageAsync(page.Plans);
            }

            after = page.Next;
        }
        while (after is not null);
        return summary;
    }

    private async Task<AzureResetSummary> ProvePageAsync(IReadOnlyList<AzurePlan> plans)
    {
        var lines = new ReadAzureLinesActivity.Input(input.Run, plans, input.Run.Month, input.Run.Month.Add(MonthsSeen), context.InstanceId);
        var views = await new AzureCalls(context, input.Settings).ReadAsync<IReadOnlyList<AzureLineView>>(nameof(ReadAzureLinesActivity), lines);
        var at = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        var proofs = await FanOut.RunAsync(plans, input.Settings.PlansAtOnce, plan =>
            views.Value?.FirstOrDefault(view => view.ContractServiceId == plan.ContractServiceId) is { } view
                ? ProveAsync(new ProveAzureResetActivity.Input(input.Run, plan, view, context.InstanceId, at))
                : Task.FromResult(new AzureProof(plan.SubscriptionId, views.Fault?.Code ?? "ContractNotFound", views.Fault?.Message)));
        return proofs.Select(AzureResetSummary.Of).Aggregate(AzureResetSummary.Nothing, (sum, one) => sum + one);
    }

    private async Task<AzureProof> ProveAsync(ProveAzureResetActivity.Input proof)
    {
        await LookAsync(proof.Plan);
        var backoff = new Backoff(context, TimeSpan.FromMinutes(5));
        var result = await CallAsync(proof);
        while (result.IsPending && backoff.Waited <= input.Settings.ThrottleDeadline)
        {
            await backoff.WaitAsync(result.RetryAfter);
            result = await CallAsync(proof);
        }

        return result;
    }

    /// <summary>A look that fails keeps no proof waiting: the run of the costs looks again.</summary>
    private async Task LookAsync(AzurePlan plan)
    {
        try
        {
            await new AzureCalls(context, input.Settings).ReadAsync<AzurePlan>(
                nameof(LookAtAzurePlanActivity), new LookAtAzurePlanActivity.Input(input.Run, plan));
        }
        catch (TaskFailedException)
        {
            return;
        }
    }

    private async Task<AzureProof> CallAsync(ProveAzureResetActivity.Input proof)
    {
        try
        {
            return await context.CallActivityAsync<AzureProof>(nameof(ProveAzureResetActivity), proof, ActivityRetries.Infrastructure);
        }
        catch (TaskFailedException fault)
        {
            return new AzureProof(proof.Plan.SubscriptionId, "InternalError", fault.FailureDetails.ErrorMessage);
        }
    }
}
