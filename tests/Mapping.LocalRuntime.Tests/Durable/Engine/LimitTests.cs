using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Durable.Engine;

public sealed class LimitTests
{
    [Fact]
    public async Task No_more_activities_run_at_once_than_allowed()
    {
        var running = 0;
        var most = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("FanOut", context => Task.WhenAll(Enumerable.Range(0, 40).Select(_ => context.CallActivityAsync("Work"))))
                .Activity<object, int>("Work", async _ =>
                {
                    var now = Interlocked.Increment(ref running);
                    InterlockedMax(ref most, now);
                    if (now == 3)
                    {
                        full.TrySetResult();
                    }

                    await full.Task.WaitAsync(TimeSpan.FromMinutes(1));
                    await Task.Yield();
                    return Interlocked.Decrement(ref running);
                }),
            options => options.MaxConcurrentActivities = 3);

        await hub.Run("FanOut");

        Assert.Equal(3, most);
    }

    [Fact]
    public async Task No_more_orchestrators_run_at_once_than_allowed()
    {
        var running = 0;
        var most = 0;
        using var full = new ManualResetEventSlim();
        await using var hub = await TestHub.Start(
            app => app.Orchestrator("Busy", _ =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                if (now == 2)
                {
                    full.Set();
                }

                full.Wait(TimeSpan.FromMinutes(1));
                Interlocked.Decrement(ref running);
                return Task.CompletedTask;
            }),
            options => options.MaxConcurrentOrchestrators = 2);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hub.Run("Busy")));

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_large_fan_out_does_not_hold_up_another_instance()
    {
        var done = 0;
        var bothQueued = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("FanOut", context => Task.WhenAll(Enumerable.Range(0, 500).Select(_ => context.CallActivityAsync("Work"))))
                .Orchestrator("Small", context => context.CallActivityAsync<int>("Count"))
                .Activity<object, int>("Work", async _ =>
                {
                    await bothQueued.Task;
                    await Task.Delay(2);
                    return Interlocked.Increment(ref done);
                })
                .Activity<object, int>("Count", _ => Volatile.Read(ref done)),
            options => options.MaxConcurrentActivities = 2);

        var large = await hub.Client.ScheduleNewOrchestrationInstanceAsync("FanOut");
        await hub.UntilHistory(large, history => history.Contains("TaskScheduled", StringComparison.Ordinal));
        var small = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Small");
        await hub.UntilHistory(small, history => history.Contains("TaskScheduled", StringComparison.Ordinal));
        bothQueued.SetResult();
        await hub.End(large);

        Assert.InRange((await hub.End(small)).ReadOutputAs<int>(), 1, 250);
        Assert.Equal(500, done);
    }

    [Fact]
    public async Task An_activity_that_exceeds_the_timeout_fails_and_is_asked_to_stop()
    {
        var cancelled = new TaskCompletionSource();
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Slow", context => context.CallActivityAsync("Slow"))
                .Raw("Slow", async (_, _, cancellation) =>
                {
                    using var registration = cancellation.Register(() => cancelled.TrySetResult());
                    await Task.Delay(Timeout.Infinite, cancellation);
                    return null;
                }),
            options => options.ActivityTimeout = TimeSpan.FromMilliseconds(50));

        var ended = await hub.Run("Slow");
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal("System.TimeoutException", ended.FailureDetails!.InnerFailure!.ErrorType);
    }

    [Fact]
    public async Task Old_ended_instances_are_purged_by_the_retention_setting()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hub = await TestHub.Start(
            app => app.Orchestrator("Quick", _ => Task.CompletedTask).Orchestrator("Wait", context => context.WaitForExternalEvent<int>("never")),
            options => options.Retention = TimeSpan.FromMilliseconds(200),
            time: time);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("open"));
        await hub.Run("Quick", null, new StartOrchestrationOptions("old"));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await hub.Client.GetInstanceAsync("old", patience.Token) is not null)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, patience.Token);
        }

        Assert.NotNull(await hub.Client.GetInstanceAsync("open"));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
