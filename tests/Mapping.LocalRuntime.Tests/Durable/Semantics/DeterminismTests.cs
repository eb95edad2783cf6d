using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class DeterminismTests
{
    private const string IllegalAwait = "System.InvalidOperationException: An invalid asynchronous invocation was detected";

    [Fact]
    public async Task Code_that_schedules_another_activity_in_a_replay_fails_naming_both()
    {
        var name = "A";
        await using var hub = await Replaying(async context =>
        {
            await context.CallActivityAsync(name);
            await context.WaitForExternalEvent<int>("go");
        });

        var ended = await ChangeAndWake(hub, () => name = "B");

        Assert.StartsWith("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException: Non-Deterministic workflow detected", ended.SerializedOutput, StringComparison.Ordinal);
        Assert.Contains("activity 'A' as number 0", ended.SerializedOutput, StringComparison.Ordinal);
        Assert.Contains("scheduled activity 'B'", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_schedules_a_timer_where_an_activity_was_fails_naming_both()
    {
        var asTimer = false;
        await using var hub = await Replaying(async context =>
        {
            await (asTimer ? context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None) : context.CallActivityAsync("A"));
            await context.WaitForExternalEvent<int>("go");
        });

        var ended = await ChangeAndWake(hub, () => asTimer = true);

        Assert.Contains("activity 'A' as number 0, but the code scheduled timer", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_no_longer_schedules_what_the_history_has_fails()
    {
        var skip = false;
        await using var hub = await Replaying(async context =>
        {
            if (!skip)
            {
                await context.CallActivityAsync("A");
            }

            await context.WaitForExternalEvent<int>("go");
        });

        var ended = await ChangeAndWake(hub, () => skip = true);

        Assert.Contains("activity 'A' as number 0, but the code did not schedule it", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_await_on_a_delay_is_detected() => await FailsAsIllegal(async context => await Task.Delay(5));

    [Fact]
    public async Task An_await_on_a_delay_while_something_durable_is_open_is_detected() => await FailsAsIllegal(async context =>
    {
        var timer = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
        await Task.Delay(5);
        await timer;
    });

    [Fact]
    public async Task An_await_that_leaves_the_orchestrators_thread_is_detected() => await FailsAsIllegal(async context =>
    {
        var timer = context.CreateTimer(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        await Task.Delay(5).ConfigureAwait(false);
        await timer;
    });

    [Fact]
    public async Task A_race_with_a_delay_is_detected() => await FailsAsIllegal(
        context => Task.WhenAny(context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None), Task.Delay(5)));

    [Fact]
    public async Task A_call_from_another_thread_is_detected() => await FailsAsIllegal(
        context => Task.Run(() => context.CallActivityAsync("A")));

    [Fact]
    public async Task A_task_that_never_ends_is_detected() => await FailsAsIllegal(_ => new TaskCompletionSource().Task);

    private static async Task FailsAsIllegal(Func<TaskOrchestrationContext, Task> orchestrator)
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Illegal", orchestrator).Activity<object, int>("A", _ => 0));

        var ended = await hub.Run("Illegal");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.StartsWith(IllegalAwait, ended.SerializedOutput, StringComparison.Ordinal);
    }

    private static Task<TestHub> Replaying(Func<TaskOrchestrationContext, Task> orchestrator) => TestHub.Start(
        app => app.Orchestrator("Changing", orchestrator).Activity<object, int>("A", _ => 0).Activity<object, int>("B", _ => 0),
        options => options.MaxCachedExecutors = 0);

    private static async Task<OrchestrationMetadata> ChangeAndWake(TestHub hub, Action change)
    {
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Changing");
        await hub.UntilHistory(id, history => history.Contains("TaskCompleted", StringComparison.Ordinal));
        change();
        await hub.Client.RaiseEventAsync(id, "go", 1);
        return await hub.End(id);
    }
}
