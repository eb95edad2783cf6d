using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask.Client;

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

        Assert.InRange(late, TimeSpan.Zero, TimeSpan.FromSeconds(5));
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
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Race", async context =>
            {
                var timer = context.CreateTimer(TimeSpan.FromMilliseconds(400), CancellationToken.None);
                var activity = context.CallActivityAsync<int>("Quick");
                return await Task.WhenAny(timer, activity) == activity ? "activity" : "timer";
            })
            .Activity<object, int>("Quick", _ => 1));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Race");
        var waiting = await hub.UntilHistory(id, history => history.Contains("TaskCompleted", StringComparison.Ordinal));
        var ended = await hub.End(id);

        Assert.Equal(OrchestrationRuntimeStatus.Running, waiting.RuntimeStatus);
        Assert.Null(waiting.SerializedOutput);
        Assert.Equal("activity", ended.ReadOutputAs<string>());
        Assert.True(ended.LastUpdatedAt - ended.CreatedAt >= TimeSpan.FromMilliseconds(400));
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
