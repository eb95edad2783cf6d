using Mapping.Functions.Activities.AzurePlans;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>One round over the plans of a connection. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureConnectionWork(TaskOrchestrationContext context, AzureConnectionRun input)
{
    /// <summary>Pages that are worked on at once: one that is slow leaves the way to the others.</summary>
    private const int PagesAtOnce = 2;

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    public async Task<AzureConnectionState> LookAsync(AzureConnectionState state)
    {
        var due = state.IsFull ? await ListAsync() : AzurePlanGroup.Due(state.Groups, Now);
        var sum = state.IsFull
            ? state with { Ended = AzureTally.Nothing, Groups = due }
            : state with { Groups = [.. state.Groups.Where(group => group.Next > Now), .. due] };
        await FanOut.RunAsync(due.Select((group, number) => (Group: group, Number: number)).ToArray(), PagesAtOnce, async page =>
        {
            var result = await OfPageAsync(page.Group, page.Number, sum.Round);
            sum = sum with
            {
                Billed = sum.Billed + result.Billed,
                Ended = sum.Ended + result.Ended,
                Groups = [.. sum.Groups.Where(group => group != page.Group), .. result.Waiting],
            };
            context.SetCustomStatus(AzureRunProgress.Of(input.Run.Month, sum, null));
            return page.Number;
        });

        // The last look is at the deadline.
        return sum with { Groups = [.. sum.Groups.Select(group => group.Next > sum.Deadline ? group with { Next = sum.Deadline } : group)] };
    }

    private async Task<IReadOnlyList<AzurePlanGroup>> ListAsync()
    {
        var plans = await context.CallActivityAsync<IReadOnlyList<Guid>>(
            nameof(ListAzurePlanIdsActivity), new ListAzurePlanIdsActivity.Input(input.Run, input.ConnectionId), ActivityRetries.Infrastructure);
        return [.. AzurePlanGroup.Of(plans, Now)];
    }

    private async Task<AzurePageResult> OfPageAsync(AzurePlanGroup group, int number, int round)
    {
        var page = new AzurePageRun(input with { State = null }, group, context.InstanceId, IsFirst: round == 0 && !input.IsAgain);
        var id = $"{context.InstanceId}:p{number}";
        try
        {
            return await context.CallSubOrchestratorAsync<AzurePageResult>(
                nameof(AzurePlanPageOrchestrator), page, new SubOrchestrationOptions(new TaskOptions(), id));
        }
        catch (TaskFailedException fault)
        {
            return await BrokenAsync(group, fault.FailureDetails.ErrorMessage);
        }
    }

    /// <summary>A page that broke is looked at again like one whose way is barred, and given up like it.</summary>
    private async Task<AzurePageResult> BrokenAsync(AzurePlanGroup group, string message)
    {
        var tally = new AzureTally(Plans: group.Plans.Count, Failed: group.Plans.Count);
        if (group.Since is { } since && Now - since > input.Settings.FaultDeadline)
        {
            var what = $"{group.Plans.Count} plans could not be worked on: {message}";
            await new AzureFindingNotes(context, input.RunId).OfConnectionAsync(input.ConnectionId, what);
            return new AzurePageResult(AzureTally.Nothing, tally, []);
        }

        var delays = new AzureDelays(context);
        var again = group with { Since = group.Since ?? Now, Tries = group.Tries + 1, Next = Now + delays.After(group.Tries, null), Tally = tally };
        return new AzurePageResult(AzureTally.Nothing, AzureTally.Nothing, [again]);
    }
}
