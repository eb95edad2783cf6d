using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>Timers, time and ids.</summary>
internal static class Timing
{
    public static IEnumerable<Case> Cases =>
    [
        new("timer-in-the-past", "TimerPast"),
        new("timer-of-no-time", "TimerZero"),
        new("timer-cancelled", "TimerCancelled"),
        new("timer-cancelled-before", "TimerCancelledBefore"),
        new("timer-lost-the-race", "TimerLost"),
        new("two-timers", "TwoTimers"),
        new("time-stands-still", "Clock"),
        new("ids", "Ids"),
        new("who-am-i", "WhoAmI"),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Orchestrator<string, string>("TimerPast", async (context, _) =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddHours(-1), CancellationToken.None);
            return "fired";
        });
        registry.Orchestrator<string, string>("TimerZero", async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.Zero, CancellationToken.None);
            return "fired";
        });
        registry.Orchestrator<string, string>("TimerCancelled", CancelledAsync);
        registry.Orchestrator<string, string>("TimerCancelledBefore", CancelledBeforeAsync);
        registry.Orchestrator<string, string>("TimerLost", async (context, _) =>
        {
            var timer = context.CreateTimer(TimeSpan.FromSeconds(3), CancellationToken.None);
            var activity = context.CallActivityAsync<string>("SayHello", "racer");
            return await Task.WhenAny(timer, activity) == activity ? activity.Result : "timer";
        });
        registry.Orchestrator<string, string>("TwoTimers", async (context, _) =>
        {
            var late = context.CreateTimer(TimeSpan.FromMilliseconds(600), CancellationToken.None);
            var soon = context.CreateTimer(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            var first = await Task.WhenAny(late, soon) == soon ? "soon" : "late";
            await Task.WhenAll(late, soon);
            return first;
        });
        registry.Orchestrator<string, string>("Clock", async (context, _) =>
        {
            var first = context.CurrentUtcDateTime;
            var again = context.CurrentUtcDateTime;
            await context.CallActivityAsync<string>("SayHello", "clock");
            return $"{first == again} {context.CurrentUtcDateTime > first} {first.Kind}";
        });
        registry.Orchestrator<string, string>("Ids", (context, _) =>
        {
            var (one, two) = (context.NewGuid(), context.NewGuid());
            return Task.FromResult($"{one.Version} {one != two}");
        });
        registry.Orchestrator<string, string>("WhoAmI", (context, _) =>
            Task.FromResult($"{context.Name} {context.InstanceId} parent {context.Parent?.InstanceId ?? "none"} version '{context.Version}' replaying {context.IsReplaying}"));
    }

    private static async Task<string> CancelledAsync(TaskOrchestrationContext context, string input)
    {
        using var cancel = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromHours(1), cancel.Token);
        await context.CallActivityAsync<string>("SayHello", "you");
        cancel.Cancel();
        try
        {
            await timer;
            return "fired";
        }
        catch (OperationCanceledException exception)
        {
            return exception.GetType().Name;
        }
    }

    private static async Task<string> CancelledBeforeAsync(TaskOrchestrationContext context, string input)
    {
        try
        {
            await context.CreateTimer(TimeSpan.FromHours(1), new CancellationToken(canceled: true));
            return "fired";
        }
        catch (OperationCanceledException exception)
        {
            return exception.GetType().Name;
        }
    }
}
