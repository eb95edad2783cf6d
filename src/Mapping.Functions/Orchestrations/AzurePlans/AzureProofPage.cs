using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>A look at a page of plans on the first of a month: whether each is suspended, and that its new month stands at 0.</summary>
internal sealed class AzureProofPage(TaskOrchestrationContext context, AzurePageRun input)
{
    /// <summary>The new month and the one after it: rows further on are as the last adjustment left them.</summary>
    private const int MonthsSeen = 2;

    private readonly AzureRun _run = input.Connection.Run;
    private readonly AzureRunSettings _settings = input.Connection.Settings;

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    public async Task<AzurePageResult> LookAsync()
    {
        var plans = await AzurePagePlans.ListAsync(context, input);
        var looks = await FanOut.RunAsync(plans, _settings.PlansAtOnce * 2, SuspensionOfAsync);
        var proofs = input.Group.IsProved ? plans.Select(AzureProof.Done).ToArray() : await ProveAsync(plans);
        var outcomes = plans.Select((plan, index) => new AzureProofOutcome(plan, proofs[index], looks[index], IsProved: input.Group.IsProved)).ToArray();
        await new AzureFindingNotes(context, input.Connection.RunId).OfPlansAsync(
            [.. outcomes.Select(one => new PlanFindings(one.Plan.SubscriptionId, AzureFindings.Of(_run.Month, one)))],
            input.Connection.ConnectionId,
            input.IsFirst,
            isMonthless: input.Group.IsProved);
        var waiting = outcomes.Where(outcome => outcome.IsPending)
            .Select(one => (one.Plan.SubscriptionId, one.RetryAfter, AzureProofOutcome.Standing, IsProved: !one.Proof.IsPending)).ToArray();
        return new AzurePageResult(
            AzureTally.Nothing,
            outcomes.Aggregate(AzureTally.Nothing, (sum, one) => sum + one.Ended),
            new AzurePageGroups(context, input, _settings).Pending(waiting));
    }

    private async Task<IReadOnlyList<AzureProof>> ProveAsync(IReadOnlyList<AzurePlan> plans)
    {
        if (plans.Count == 0)
        {
            return [];
        }

        var views = await ViewsOfAsync(plans);
        return await FanOut.RunAsync(plans, _settings.PlansAtOnce, plan =>
            views.Value?.FirstOrDefault(view => view.ContractServiceId == plan.ContractServiceId) is { } view
                ? ProveAsync(new ProveAzureResetActivity.Input(_run, plan, view, input.Connection.RunId, input.Connection.StartedAt))
                : Task.FromResult(Patient(new AzureProof(plan.SubscriptionId, views.Fault?.Code ?? "ContractNotFound", views.Fault?.Message)
                {
                    IsPending = views.Fault is { IsTransient: true },
                    RetryAfter = views.Fault?.RetryAfter,
                })));
    }

    private Task<StepResult<IReadOnlyList<AzureLineView>>> ViewsOfAsync(IReadOnlyList<AzurePlan> plans) => AzureLineViews.ReadAsync(
        context, new ReadAzureLinesActivity.Input(_run, plans, _run.Month, _run.Month.Add(MonthsSeen), input.Connection.RunId));

    private async Task<AzureProof> ProveAsync(ProveAzureResetActivity.Input proof)
    {
        try
        {
            return Patient(await context.CallActivityAsync<AzureProof>(nameof(ProveAzureResetActivity), proof, ActivityRetries.Infrastructure));
        }
        catch (TaskFailedException fault)
        {
            return new AzureProof(proof.Plan.SubscriptionId, "InternalError", fault.FailureDetails.ErrorMessage);
        }
    }

    private AzureProof Patient(AzureProof proof)
    {
        var isOver = input.Group.Since is { } since && Now - since > _settings.ThrottleDeadline;
        return proof.IsPending && isOver ? proof with { IsPending = false } : proof;
    }

    /// <summary>Whether the plan was seen; until it was, the run looks again.</summary>
    private async Task<StepFault?> SuspensionOfAsync(AzurePlan plan)
    {
        try
        {
            var looked = await context.CallActivityAsync<StepResult<AzurePlan>>(
                nameof(LookAtAzurePlanActivity), new LookAtAzurePlanActivity.Input(_run, plan), ActivityRetries.Infrastructure);
            return looked.Fault;
        }
        catch (TaskFailedException fault)
        {
            return new StepFault("InternalError", fault.FailureDetails.ErrorMessage, IsTransient: true);
        }
    }
}
