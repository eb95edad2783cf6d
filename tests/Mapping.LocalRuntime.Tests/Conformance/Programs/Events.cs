using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>External events: order, buffering, names, payloads, deadlines.</summary>
internal static class Events
{
    public static IEnumerable<Case> Cases =>
    [
        new("events-kept-in-order", "ThreeEvents", null, async run =>
        {
            await run.UntilStatusAsync("busy");
            foreach (var word in (string[])["one", "two", "three", "go"])
                await run.Client.RaiseEventAsync(run.Id, word == "go" ? "Go" : "Word", word);
        }),
        new("waiters-last-in-first-out", "TwoWaiters", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Word", "first");
            await run.Client.RaiseEventAsync(run.Id, "Word", "second");
        }),
        new("event-names-ignore-case", "OneEvent", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "wORD", "found");
        }),
        new("event-without-payload", "OneEvent", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Word");
        }),
        new("event-of-a-wrong-type", "OneEvent", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Word", new { Not = "text" });
        }),
        new("event-in-time", "EventWithin", 3600, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Word", "in time");
        }),
        new("event-too-late", "EventWithin", 1),
        new("event-wait-cancelled", "EventCancelled", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.RaiseEventAsync(run.Id, "Word", "kept");
        }),
        new("event-to-another", "Sender", "receiver-of-events", async run =>
        {
            await run.Client.ScheduleNewOrchestrationInstanceAsync("OneEvent", null, new StartOrchestrationOptions("receiver-of-events"));
            await run.Client.RaiseEventAsync(run.Id, "Go", "go");
            run.Note((await run.Client.WaitForInstanceCompletionAsync("receiver-of-events", getInputsAndOutputs: true)).SerializedOutput!);
        }),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Orchestrator<string?, string>("ThreeEvents", async (context, _) =>
        {
            context.SetCustomStatus("busy");
            await context.WaitForExternalEvent<string>("Go");
            return $"{await context.WaitForExternalEvent<string>("Word")} {await context.WaitForExternalEvent<string>("Word")} {await context.WaitForExternalEvent<string>("Word")}";
        });
        registry.Orchestrator<string?, string>("TwoWaiters", async (context, _) =>
        {
            context.SetCustomStatus("waiting");
            var words = await Task.WhenAll(context.WaitForExternalEvent<string>("Word"), context.WaitForExternalEvent<string>("Word"));
            return string.Join(' ', words);
        });
        registry.Orchestrator<string?, string?>("OneEvent", (context, _) =>
        {
            context.SetCustomStatus("waiting");
            return context.WaitForExternalEvent<string?>("Word");
        });
        registry.Orchestrator<int, string>("EventWithin", WithinAsync);
        registry.Orchestrator<string?, string>("EventCancelled", CancelledAsync);
        registry.Orchestrator<string, string>("Sender", async (context, receiver) =>
        {
            await context.WaitForExternalEvent<string>("Go");
            context.SendEvent(receiver, "Word", "from a friend");
            return "sent";
        });
    }

    private static async Task<string> WithinAsync(TaskOrchestrationContext context, int seconds)
    {
        context.SetCustomStatus("waiting");
        try
        {
            return await context.WaitForExternalEvent<string>("Word", TimeSpan.FromSeconds(seconds));
        }
        catch (OperationCanceledException exception)
        {
            return exception.GetType().Name;
        }
    }

    private static async Task<string> CancelledAsync(TaskOrchestrationContext context, string? input)
    {
        using var cancel = new CancellationTokenSource();
        var first = context.WaitForExternalEvent<string>("Word", cancel.Token);
        cancel.Cancel();
        var name = "not cancelled";
        try
        {
            await first;
        }
        catch (OperationCanceledException exception)
        {
            name = exception.GetType().Name;
        }

        context.SetCustomStatus("waiting");
        return $"{name}, {await context.WaitForExternalEvent<string>("Word")}";
    }
}
