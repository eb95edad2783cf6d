using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Engine;

public sealed class RecoveryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("recovery").FullName;

    [Fact]
    public async Task Instances_go_on_after_a_restart_where_they_waited()
    {
        await using (var before = await Start())
        {
            foreach (var id in (string[])["event", "timer", "child", "activity", "scheduled"])
            {
                var startAt = id == "scheduled" ? DateTimeOffset.UtcNow.AddMilliseconds(500) : (DateTimeOffset?)null;
                await before.Client.ScheduleNewOrchestrationInstanceAsync(id, new StartOrchestrationOptions(id, startAt));
            }

            await before.Until("event", found => found.RuntimeStatus == OrchestrationRuntimeStatus.Running);
            await before.UntilHistory("activity", history => history.Contains("TaskScheduled", StringComparison.Ordinal));
            await before.UntilHistory("child", history => history.Contains("SubOrchestrationCreated", StringComparison.Ordinal));
            await before.UntilHistory("timer", history => history.Contains("TimerCreated", StringComparison.Ordinal));
        }

        await using var after = await Start(isActivityReady: true);
        await after.Client.RaiseEventAsync("event", "go", "on");

        Assert.Equal("on", (await after.End("event")).ReadOutputAs<string>());
        Assert.Equal("fired", (await after.End("timer")).ReadOutputAs<string>());
        Assert.Equal("fired", (await after.End("child")).ReadOutputAs<string>());
        Assert.Equal(1, (await after.End("activity")).ReadOutputAs<int>());
        Assert.Equal("started", (await after.End("scheduled")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspended_instance_is_still_suspended_after_a_restart()
    {
        await using (var before = await Start())
        {
            await before.Client.ScheduleNewOrchestrationInstanceAsync("event", new StartOrchestrationOptions("event"));
            await before.Client.WaitForInstanceStartAsync("event");
            await before.Client.SuspendInstanceAsync("event", "night");
            await before.Until("event", found => found.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
            await before.Client.RaiseEventAsync("event", "go", "kept");
        }

        await using var after = await Start();
        var suspended = await after.Client.GetInstanceAsync("event");
        await after.Client.ResumeInstanceAsync("event");

        Assert.Equal(OrchestrationRuntimeStatus.Suspended, suspended!.RuntimeStatus);
        Assert.Equal("kept", (await after.End("event")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_second_owner_of_a_hub_is_told_whose_it_is()
    {
        await using var owner = await Start();

        var refusal = await Assert.ThrowsAsync<HubInUseException>(() => Start());

        Assert.Contains(Path.Combine(folder, "taskhub.db"), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shutdown_lets_running_activities_bring_their_result()
    {
        var begun = new TaskCompletionSource();
        var calls = 0;
        var hub = await TestHub.Start(Declare(async () =>
        {
            Interlocked.Increment(ref calls);
            begun.TrySetResult();
            await Task.Delay(200);
            return 1;
        }), options => options.ShutdownTimeout = TimeSpan.FromMinutes(1), folder);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("activity", new StartOrchestrationOptions("activity"));
        await begun.Task;
        await hub.Stop();

        await using var after = await Start(isActivityReady: false);

        Assert.Equal(1, (await after.End("activity")).ReadOutputAs<int>());
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_shutdown_gives_up_on_an_activity_that_goes_on_and_runs_it_again()
    {
        var begun = new TaskCompletionSource();
        var hub = await TestHub.Start(
            Declare(async () =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite);
                return 0;
            }),
            options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100),
            folder);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("activity", new StartOrchestrationOptions("activity"));
        await begun.Task;
        await hub.Stop();

        await using var after = await Start(isActivityReady: true);

        Assert.Equal(1, (await after.End("activity")).ReadOutputAs<int>());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<TestHub> Start(bool isActivityReady = false, Action<DurableHubOptions>? configure = null) => TestHub.Start(
        Declare(() => isActivityReady ? Task.FromResult(1) : new TaskCompletionSource<int>().Task),
        options =>
        {
            options.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
            configure?.Invoke(options);
        },
        folder);

    private static Action<DictionaryCatalog> Declare(Func<Task<int>> activity) => app => app
        .Orchestrator("event", context => context.WaitForExternalEvent<string>("go"))
        .Orchestrator("timer", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(400), CancellationToken.None);
            return "fired";
        })
        .Orchestrator("child", context => context.CallSubOrchestratorAsync<string>("timer"))
        .Orchestrator("activity", context => context.CallActivityAsync<int>("Slow"))
        .Orchestrator("scheduled", _ => Task.FromResult("started"))
        .Activity<object, int>("Slow", _ => activity());
}
