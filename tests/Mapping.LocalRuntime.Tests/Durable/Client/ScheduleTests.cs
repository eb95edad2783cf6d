using DurableTask.Core.Exceptions;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Durable.Client;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_live_id_is_refused_and_an_ended_one_replaced()
    {
        await using var hub = await Echo();
        var options = new StartOrchestrationOptions("the-id");
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options));
        await hub.Client.RaiseEventAsync("the-id", "go", "first");
        var first = await hub.End("the-id");
        var second = await hub.Run("Echo", "second", options);

        Assert.Equal("first", first.ReadOutputAs<string>());
        Assert.Equal("second", second.ReadOutputAs<string>());
        Assert.DoesNotContain("EventRaised", await hub.History("the-id"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_starts_of_one_id_at_once_one_wins()
    {
        await using var hub = await Echo();
        var starts = Enumerable.Range(0, 50).Select(async _ =>
        {
            try
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions("the-id"));
                return 1;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return 0;
            }
        });

        Assert.Equal(1, (await Task.WhenAll(starts)).Sum());
    }

    [Fact]
    public async Task A_start_may_refuse_ended_statuses_too()
    {
        await using var hub = await Echo();
        var options = new StartOrchestrationOptions("the-id").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        await hub.Run("Echo", 1, options);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", 2, options));
    }

    [Fact]
    public async Task An_id_that_starts_with_an_at_sign_is_refused()
    {
        await using var hub = await Echo();

        await Assert.ThrowsAsync<ArgumentException>(
            () => hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", new StartOrchestrationOptions("@counter@1")));
    }

    [Fact]
    public async Task A_scheduled_start_is_pending_until_its_time_and_can_be_terminated()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hub = await Echo(time);
        var soon = time.GetUtcNow().AddMinutes(1);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", 5, new StartOrchestrationOptions("soon", soon));
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", 5, new StartOrchestrationOptions("never", time.GetUtcNow().AddDays(1)));
        var pending = await hub.Client.GetInstanceAsync("soon");
        await hub.Client.TerminateInstanceAsync("never", "not wanted");
        time.Advance(TimeSpan.FromMinutes(1));

        var started = await hub.End("soon");
        var terminated = await hub.End("never");

        Assert.Equal(OrchestrationRuntimeStatus.Pending, pending!.RuntimeStatus);
        Assert.True(started.LastUpdatedAt >= soon);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, terminated.RuntimeStatus);
        Assert.Equal("ExecutionStarted ExecutionTerminated ExecutionCompleted", await hub.History("never"));
    }

    [Fact]
    public async Task Tags_come_back_with_the_instance()
    {
        await using var hub = await Echo();
        var ended = await hub.Run("Echo", 1, new StartOrchestrationOptions { Tags = new Dictionary<string, string> { ["tenant"] = "alder" } });

        Assert.Equal("alder", ended.Tags["tenant"]);
    }

    private static Task<TestHub> Echo(TimeProvider? time = null) => TestHub.Start(
        app => app
            .Orchestrator("Echo", context => Task.FromResult(context.GetInput<object>()))
            .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("go")),
        time: time);
}
