using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_never_fires_early()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            var due = context.CurrentUtcDateTime.AddMilliseconds(120);
            await context.CreateTimer(due, CancellationToken.None);
            return context.CurrentUtcDateTime - due;
        }));

        var late = (await hub.Run("Wait")).ReadOutputAs<TimeSpan>();

        Assert.True(late >= TimeSpan.Zero, $"{late}");
    }

    [Fact]
    public async Task A_cancelled_timer_throws_and_does_not_hold_the_instance()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Cancel", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            cancellation.Cancel();
            try
            {
                await timer;
                return "fired";
            }
            catch (TaskCanceledException)
            {
                return "cancelled";
            }
        }));

        var ended = await hub.Run("Cancel");

        Assert.Equal("cancelled", ended.ReadOutputAs<string>());
        Assert.Equal("ExecutionStarted TimerCreated ExecutionCompleted", await hub.History(ended.InstanceId));
    }

    [Fact]
    public async Task An_instance_stays_running_until_a_timer_that_lost_a_race_has_fired()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Race", async context =>
                {
                    var timer = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    var activity = context.CallActivityAsync<int>("Quick");
                    return await Task.WhenAny(timer, activity) == activity ? "activity" : "timer";
                })
                .Activity<object, int>("Quick", _ => 1),
            time: time);

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Race");
        var waiting = await hub.UntilHistory(id, history => history.Contains("TaskCompleted", StringComparison.Ordinal));
        time.Advance(TimeSpan.FromHours(1));
        var ended = await hub.End(id);

        Assert.Equal(OrchestrationRuntimeStatus.Running, waiting.RuntimeStatus);
        Assert.Null(waiting.SerializedOutput);
        Assert.Equal("activity", ended.ReadOutputAs<string>());
        Assert.True(ended.LastUpdatedAt - ended.CreatedAt >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_timer_longer_than_three_days_is_split()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Long", context => context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None)));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Long");
        await hub.UntilHistory(id, history => history.Contains("TimerCreated", StringComparison.Ordinal));

        Assert.Equal([TimeSpan.FromDays(3).TotalMilliseconds], await hub.TimerWaits(id));
    }
}
