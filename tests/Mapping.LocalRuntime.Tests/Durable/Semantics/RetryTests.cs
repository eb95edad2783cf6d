using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class RetryTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    [Fact]
    public async Task A_policy_tries_again_until_the_activity_succeeds()
    {
        var calls = 0;
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync<int>("Flaky", TaskOptions.FromRetryPolicy(new RetryPolicy(5, Short))))
            .Activity<object, int>("Flaky", int (_) => Interlocked.Increment(ref calls) < 3 ? throw new IOException("not yet") : calls));

        var ended = await hub.Run("Retry");

        Assert.Equal(3, ended.ReadOutputAs<int>());
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task The_last_failure_waits_its_interval_too_and_attempts_and_timers_share_their_numbers()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryPolicy(new RetryPolicy(3, Short))))
            .Activity<object, int>("Broken", int (_) => throw new IOException("always")));

        var ended = await hub.Run("Retry");
        var history = await hub.History(ended.InstanceId);

        Assert.StartsWith("Microsoft.DurableTask.TaskFailedException: Task 'Broken' (#4)", ended.SerializedOutput, StringComparison.Ordinal);
        Assert.Equal(
            "ExecutionStarted TaskScheduled TaskFailed TimerCreated TimerFired TaskScheduled TaskFailed TimerCreated TimerFired "
            + "TaskScheduled TaskFailed TimerCreated TimerFired ExecutionCompleted",
            history);
    }

    [Fact]
    public async Task A_failure_that_the_policy_refuses_is_thrown_at_once()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryPolicy(
                new RetryPolicy(5, TimeSpan.FromHours(1)) { HandleFailure = failure => !failure.IsCausedBy<ArgumentException>() })))
            .Activity<object, int>("Broken", int (_) => throw new ArgumentException("bad")));

        var ended = await hub.Run("Retry");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal("ExecutionStarted TaskScheduled TaskFailed ExecutionCompleted", await hub.History(ended.InstanceId));
    }

    [Fact]
    public async Task A_retry_handler_decides_without_a_timer_and_sees_the_failure()
    {
        List<string> seen = [];
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryHandler(retry =>
            {
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage} {retry.OrchestrationContext.InstanceId.Length}");
                return retry.LastAttemptNumber < 3;
            })))
            .Activity<object, int>("Broken", int (_) => throw new IOException("always")));

        var ended = await hub.Run("Retry");

        Assert.Equal(["1 always 32", "2 always 32", "3 always 32"], seen);
        Assert.DoesNotContain("Timer", await hub.History(ended.InstanceId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervals_grow_by_the_coefficient_up_to_the_longest()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryPolicy(
                new RetryPolicy(4, TimeSpan.FromMilliseconds(20), backoffCoefficient: 3, maxRetryInterval: TimeSpan.FromMilliseconds(100)))))
            .Activity<object, int>("Broken", int (_) => throw new IOException("always")));

        var ended = await hub.Run("Retry");
        var waits = await hub.TimerWaits(ended.InstanceId);

        Assert.Equal([20, 60, 100, 100], waits);
    }

    [Fact]
    public async Task A_retry_timeout_ends_the_attempts()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryPolicy(
                    new RetryPolicy(1_000, TimeSpan.FromSeconds(40), retryTimeout: TimeSpan.FromSeconds(150)))))
                .Activity<object, int>("Broken", int (_) => throw new IOException("always")),
            time: time);

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Retry");
        for (var wait = 1; wait <= 4; wait++)
        {
            await hub.UntilHistory(id, history => history.Split("TimerCreated").Length - 1 == wait);
            time.Advance(TimeSpan.FromSeconds(40));
        }

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await hub.End(id)).RuntimeStatus);
        Assert.Equal([40_000, 40_000, 40_000, 40_000], await hub.TimerWaits(id));
    }

    [Fact]
    public async Task A_sub_orchestration_is_tried_again_under_its_id()
    {
        var runs = 0;
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>(
                "Child", null, new SubOrchestrationOptions(new RetryPolicy(3, Short), "the-child")))
            .Orchestrator("Child", async context =>
            {
                await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                return Interlocked.Increment(ref runs) < 2 ? throw new IOException("once") : context.InstanceId;
            }));

        var ended = await hub.Run("Parent");

        Assert.Equal("the-child", ended.ReadOutputAs<string>());
        Assert.Equal(2, runs);
    }
}
