using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What lies between two rounds of a connection. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class AzureConnectionWaits(TaskOrchestrationContext context, AzureConnectionRun input)
{
    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <summary>Sleeps until something is due, was decided or woke the run.</summary>
    /// <returns>What the next round goes by; null when there is none.</returns>
    public async Task<AzureConnectionState?> NextAsync(AzureConnectionState state)
    {
        using var over = new CancellationTokenSource();
        var woken = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Woken, over.Token);
        var decided = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Decided, over.Token);
        if (!woken.IsCompleted && (state.Groups.Count == 0 || Now >= state.Deadline))
        {
            return null;
        }

        var until = state.Groups.Select(group => group.Next).Append(state.Deadline).Min();
        if (state.Round == 0 && context.Parent is { } parent)
        {
            // The next connection takes this one's turn.
            context.SendEvent(parent.InstanceId, AzureRunWork.Rests, input.ConnectionId);
        }

        context.SetCustomStatus(AzureRunProgress.Of(input.Run.Month, state, until));
        await Task.WhenAny(context.CreateTimer(until.UtcDateTime, over.Token), woken, decided);
        var isWoken = woken.IsCompleted;
        while (woken.IsCompleted)
        {
            woken = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Woken, over.Token);
        }

        var decisions = new List<string>();
        while (decided.IsCompleted)
        {
            decisions.Add(await decided);
            decided = context.WaitForExternalEvent<string>(AzurePlanConnectionOrchestrator.Decided, over.Token);
        }

        // CancelAsync would leave the orchestrator's own thread.
        over.Cancel();
        return state with { Round = state.Round + 1, IsFull = isWoken, Groups = [.. state.Groups.Select(group => IsDecided(group, decisions) ? group with { Next = Now } : group)] };
    }

    /// <summary>A decision that names no plan of ours is about any.</summary>
    private static bool IsDecided(AzurePlanGroup group, IReadOnlyList<string> decisions) => decisions.Any(decision =>
        Guid.TryParse(decision, out var plan) ? group.Plans.Contains(plan) : group.Since is null);
}
