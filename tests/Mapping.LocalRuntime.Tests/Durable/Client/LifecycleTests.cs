using Grpc.Core;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Client;

public sealed class LifecycleTests
{
    [Fact]
    public async Task An_unknown_instance_is_not_found_by_any_request()
    {
        await using var hub = await Waiting();

        Assert.Null(await hub.Client.GetInstanceAsync("nobody"));
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount);
        Assert.Equal(StatusCode.NotFound, await Refusal(() => hub.Client.RaiseEventAsync("nobody", "e")));
        Assert.Equal(StatusCode.NotFound, await Refusal(() => hub.Client.TerminateInstanceAsync("nobody")));
        Assert.Equal(StatusCode.NotFound, await Refusal(() => hub.Client.SuspendInstanceAsync("nobody")));
        Assert.Equal(StatusCode.NotFound, await Refusal(() => hub.Client.ResumeInstanceAsync("nobody")));
        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.RestartAsync("nobody"));
    }

    [Fact]
    public async Task An_ended_instance_refuses_requests()
    {
        await using var hub = await Waiting();
        await hub.Run("Quick", null, new StartOrchestrationOptions("ended"));

        Assert.Equal(StatusCode.FailedPrecondition, await Refusal(() => hub.Client.RaiseEventAsync("ended", "e")));
        Assert.Equal(StatusCode.FailedPrecondition, await Refusal(() => hub.Client.TerminateInstanceAsync("ended")));
        Assert.Equal(StatusCode.FailedPrecondition, await Refusal(() => hub.Client.SuspendInstanceAsync("ended")));
        Assert.Equal(StatusCode.FailedPrecondition, await Refusal(() => hub.Client.ResumeInstanceAsync("ended")));
        Assert.Equal(StatusCode.FailedPrecondition, await Refusal(() => hub.Client.RewindInstanceAsync("ended", "no")));
    }

    [Fact]
    public async Task Termination_ends_an_instance_with_its_open_tasks()
    {
        var hanging = new TaskCompletionSource<int>();
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Hang", context => context.CallActivityAsync<int>("Hang"))
            .Activity<object, int>("Hang", _ => hanging.Task));
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Hang");
        await hub.Client.WaitForInstanceStartAsync(id);

        await hub.Client.TerminateInstanceAsync(id, new { Why = "tired" });
        var ended = await hub.End(id);
        hanging.SetResult(1);

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
        Assert.Equal("""{"Why":"tired"}""", ended.SerializedOutput);
        Assert.Equal("ExecutionStarted TaskScheduled ExecutionTerminated ExecutionCompleted", await hub.History(id));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public async Task A_suspended_instance_does_nothing_until_it_is_resumed(int cachedExecutors)
    {
        await using var hub = await Waiting(cachedExecutors);
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Client.WaitForInstanceStartAsync(id);

        await hub.Client.SuspendInstanceAsync(id, "hold on");
        var suspended = await hub.Until(id, found => found.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await hub.Client.RaiseEventAsync(id, "go", "held back");
        await hub.UntilHistory(id, history => history.Contains("EventRaised", StringComparison.Ordinal));
        var again = await Refusal(() => hub.Client.SuspendInstanceAsync(id));
        var still = await hub.Client.GetInstanceAsync(id);
        await hub.Client.ResumeInstanceAsync(id, "go on");
        var ended = await hub.End(id);

        Assert.Equal("hold on", suspended.SerializedOutput);
        Assert.False(suspended.IsRunning || suspended.IsCompleted);
        Assert.Equal(StatusCode.FailedPrecondition, again);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, still!.RuntimeStatus);
        Assert.Equal("held back", ended.ReadOutputAs<string>());
        Assert.Equal("ExecutionStarted ExecutionSuspended EventRaised ExecutionResumed ExecutionCompleted", await hub.History(id));
    }

    [Fact]
    public async Task Waiting_for_the_end_of_an_unknown_instance_goes_on_until_it_is_cancelled()
    {
        await using var hub = await Waiting();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.Client.WaitForInstanceCompletionAsync("nobody", patience.Token));
    }

    [Fact]
    public async Task An_ended_instance_restarts_with_its_input_under_its_id_or_a_new_one()
    {
        await using var hub = await Waiting();
        await hub.Run("Quick", 7, new StartOrchestrationOptions("the-id"));

        var same = await hub.Client.RestartAsync("the-id");
        var sameEnd = await hub.End(same);
        var other = await hub.Client.RestartAsync("the-id", restartWithNewInstanceId: true);
        var otherEnd = await hub.End(other);

        Assert.Equal("the-id", same);
        Assert.NotEqual("the-id", other);
        Assert.Equal([7, 7], new[] { sameEnd, otherEnd }.Select(ended => ended.ReadOutputAs<int>()));
    }

    [Fact]
    public async Task A_live_instance_cannot_be_restarted_or_purged()
    {
        await using var hub = await Waiting();
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.RestartAsync(id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Client.PurgeInstanceAsync(id));
    }

    [Fact]
    public async Task What_was_not_fetched_cannot_be_read()
    {
        await using var hub = await Waiting();
        var id = (await hub.Run("Quick", 7)).InstanceId;

        var bare = await hub.Client.GetInstanceAsync(id);
        var full = await hub.Client.GetInstanceAsync(id, getInputsAndOutputs: true);

        Assert.Throws<InvalidOperationException>(() => bare!.ReadOutputAs<int>());
        Assert.Equal((null, null, null), (bare!.SerializedInput, bare.SerializedOutput, bare.SerializedCustomStatus));
        Assert.Equal(("7", "7", "null"), (full!.SerializedInput, full.SerializedOutput, full.SerializedCustomStatus));
    }

    private static Task<TestHub> Waiting(int cachedExecutors = 500) => TestHub.Start(
        app => app
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go"))
            .Orchestrator("Quick", context => Task.FromResult(context.GetInput<int>())),
        options => options.MaxCachedExecutors = cachedExecutors);

    private static async Task<StatusCode> Refusal(Func<Task> request) => (await Assert.ThrowsAsync<RpcException>(request)).StatusCode;
}
