using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>The patterns that everybody learns Durable Functions by.</summary>
internal static class Patterns
{
    private static readonly string[] Cities = ["Tokyo", "Seattle", "London"];

    public static IEnumerable<Case> Cases =>
    [
        new("chaining", "Chain"),
        new("fan-out", "FanOut", 12),
        new("fan-out-of-nothing", "FanOut", 0),
        new("monitor", "Monitor", 3),
        new("approved", "Approval", 3600, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Approval", true);
        }),
        new("rejected", "Approval", 3600, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "approval", false);
        }),
        new("escalated", "Approval", 1),
        new("saga", "Saga", "Car"),
        new("saga-without-a-fault", "Saga", "-"),
        new("eternal", "Eternal", 0),
        new("tree", "Tree", 3),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Activity<string, string>("SayHello", name => $"Hello {name}!");
        registry.Activity<int, int[]>("Batch", size => [.. Enumerable.Range(1, size)]);
        registry.Activity<int, int>("Square", number => number * number);
        registry.Activity<int, bool>("IsDone", look => look >= 3);
        registry.Activity<string, string>("Book", part => part.StartsWith('!') ? throw new InvalidOperationException($"no {part[1..]}") : part);
        registry.Activity<string, string>("Undo", part => $"undone {part}");
        registry.Orchestrator<string?, List<string>>("Chain", ChainAsync);
        registry.Orchestrator<int, int>("FanOut", async (context, size) =>
            (await Task.WhenAll((await context.CallActivityAsync<int[]>("Batch", size)).Select(number => context.CallActivityAsync<int>("Square", number)))).Sum());
        registry.Orchestrator<int, string>("Monitor", MonitorAsync);
        registry.Orchestrator<int, string>("Approval", ApprovalAsync);
        registry.Orchestrator<string, string>("Saga", SagaAsync);
        registry.Orchestrator<int, string>("Eternal", EternalAsync);
        registry.Orchestrator<int, int>("Tree", async (context, depth) => depth == 0
            ? await context.CallActivityAsync<int>("Square", 1)
            : (await Task.WhenAll(context.CallSubOrchestratorAsync<int>("Tree", depth - 1), context.CallSubOrchestratorAsync<int>("Tree", depth - 1))).Sum());
    }

    private static async Task<List<string>> ChainAsync(TaskOrchestrationContext context, string? input)
    {
        List<string> said = [];
        foreach (var city in Cities)
            said.Add(await context.CallActivityAsync<string>("SayHello", city));
        return said;
    }

    private static async Task<string> MonitorAsync(TaskOrchestrationContext context, int input)
    {
        var end = context.CurrentUtcDateTime.AddHours(1);
        for (var look = 1; context.CurrentUtcDateTime < end; look++)
        {
            context.SetCustomStatus(new { Look = look });
            if (await context.CallActivityAsync<bool>("IsDone", look))
                return $"done at look {look}";
            await context.CreateTimer(context.CurrentUtcDateTime.AddMilliseconds(50), CancellationToken.None);
        }

        return "given up";
    }

    private static async Task<string> ApprovalAsync(TaskOrchestrationContext context, int seconds)
    {
        context.SetCustomStatus("waiting");
        using var answered = new CancellationTokenSource();
        var deadline = context.CreateTimer(TimeSpan.FromSeconds(seconds), answered.Token);
        var approval = context.WaitForExternalEvent<bool>("Approval");
        if (await Task.WhenAny(approval, deadline) == deadline)
            return "escalated";
        answered.Cancel();
        return approval.Result ? "approved" : "rejected";
    }

    private static async Task<string> SagaAsync(TaskOrchestrationContext context, string missing)
    {
        Stack<string> booked = [];
        try
        {
            foreach (var part in (string[])["Hotel", "Flight", "Car"])
                booked.Push(await context.CallActivityAsync<string>("Book", part == missing ? $"!{part}" : part, TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(20)))));
            return "booked";
        }
        catch (TaskFailedException exception)
        {
            List<string> undone = [];
            while (booked.TryPop(out var part))
                undone.Add(await context.CallActivityAsync<string>("Undo", part));
            return $"{exception.FailureDetails.ErrorMessage}: {string.Join(", ", undone)}";
        }
    }

    private static async Task<string> EternalAsync(TaskOrchestrationContext context, int generation)
    {
        context.SetCustomStatus(generation);
        var square = await context.CallActivityAsync<int>("Square", generation);
        if (generation == 4)
            return $"ended at {square}";
        context.ContinueAsNew(generation + 1);
        return "not the end";
    }
}
