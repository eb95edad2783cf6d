using DurableTask.Core;
using DurableTask.Core.Exceptions;
using Mapping.LocalHost.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalHost.Tests.Hub;

/// <summary>What clients and orchestrators see of a hub.</summary>
public sealed class RunTests : IDisposable
{
    // DurableTask.Core itself looks at the system's clock before it lets a scheduled instance begin.
    private static readonly DateTimeOffset Noon = new(2021, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_run_has_its_result_its_status_and_its_history_and_leaves_nothing_to_do()
    {
        await using var hub = await TestHub.Open(_directory)
            .Orchestrator("Chain", async (context, _, input) => await context.ScheduleTask<string>("Greet", "", input) + await context.ScheduleTask<string>("Greet", "", "2"))
            .Activity("Greet", text => Task.FromResult($"<{text}>"))
            .WorkAsync();
        await hub.StartAsync("Chain", "run");

        var ended = await hub.EndAsync("run");

        Assert.Equal((OrchestrationStatus.Completed, "\"<in><2>\"", "null"), (ended.OrchestrationStatus, ended.Output, ended.Status));
        Assert.Equal(2, hub.Hub.Reader.History("run").Count(e => e.EventType == DurableTask.Core.History.EventType.TaskCompleted));
        Assert.Equal(0, HubFile.Number(_directory, "SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM activities)"));
    }

    [Fact]
    public async Task An_id_that_runs_is_refused_and_one_that_has_ended_is_used_again()
    {
        await using var hub = await TestHub.Open(_directory).Orchestrator("Wait", (_, self, _) => self.Event).WorkAsync();
        await hub.StartAsync("Wait", "id");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.StartAsync("Wait", "id"));
        await hub.RaiseAsync("id", "first");
        Assert.Equal("\"first\"", (await hub.EndAsync("id")).Output);

        await hub.StartAsync("Wait", "id");
        await hub.RaiseAsync("id", "second");

        Assert.Equal("\"second\"", (await hub.EndAsync("id")).Output);
    }

    [Fact]
    public async Task An_event_that_comes_before_a_scheduled_start_is_read_after_it()
    {
        var time = new FakeTimeProvider(Noon);
        await using var hub = await TestHub.Open(_directory, time).Orchestrator("Wait", (_, self, _) => self.Event).WorkAsync();
        await hub.Client.CreateScheduledOrchestrationInstanceAsync("Wait", "", "later", "in", Noon.AddHours(1).UtcDateTime);
        await hub.RaiseAsync("later", "early");
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(OrchestrationStatus.Pending, hub.Hub.Reader.State("later")!.OrchestrationStatus);

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("\"early\"", (await hub.EndAsync("later")).Output);
    }

    [Fact]
    public async Task What_is_terminated_before_its_time_never_begins()
    {
        var time = new FakeTimeProvider(Noon);
        await using var hub = await TestHub.Open(_directory, time).Orchestrator("Wait", (_, self, _) => self.Event).WorkAsync();
        await hub.Client.CreateScheduledOrchestrationInstanceAsync("Wait", "", "later", "in", Noon.AddHours(1).UtcDateTime);

        await hub.Client.TerminateInstanceAsync(new OrchestrationInstance { InstanceId = "later" }, "never");
        var ended = await hub.EndAsync("later");
        time.Advance(TimeSpan.FromHours(2));

        Assert.Equal((OrchestrationStatus.Terminated, "never"), (ended.OrchestrationStatus, ended.Output));
        Assert.Equal(OrchestrationStatus.Terminated, hub.Hub.Reader.State("later")!.OrchestrationStatus);
        Assert.Empty(hub.Hub.Reader.Letters());
    }

    [Fact]
    public async Task Time_in_an_orchestration_is_the_hubs_and_a_timer_fires_when_it_is_due()
    {
        var time = new FakeTimeProvider(Noon);
        await using var hub = await TestHub.Open(_directory, time)
            .Orchestrator("Sleep", async (context, _, _) =>
            {
                var begun = context.CurrentUtcDateTime;
                await context.CreateTimer<string>(begun.AddDays(40), "");
                return $"{begun:u} {context.CurrentUtcDateTime:u}";
            })
            .WorkAsync();
        await hub.StartAsync("Sleep", "sleeper");
        await Until.TrueAsync(() => hub.Hub.Reader.Letters() is [{ Due: not null }]);
        time.Advance(TimeSpan.FromDays(39));
        Assert.Equal(OrchestrationStatus.Running, hub.Hub.Reader.State("sleeper")!.OrchestrationStatus);

        time.Advance(TimeSpan.FromDays(1));
        var ended = await hub.EndAsync("sleeper");

        Assert.Equal("\"2021-05-06 12:00:00Z 2021-06-15 12:00:00Z\"", ended.Output);
        Assert.Equal(Noon.UtcDateTime, ended.CreatedTime);
        Assert.Equal(Noon.AddDays(40).UtcDateTime, ended.CompletedTime);
    }

    [Fact]
    public async Task A_child_that_still_lives_is_replaced_when_its_parent_starts_again()
    {
        await using var hub = await TestHub.Open(_directory)
            .Orchestrator("Parent", (context, _, _) => context.CreateSubOrchestrationInstance<string>("Wait", "", "child", "in"))
            .Orchestrator("Wait", (_, self, _) => self.Event)
            .WorkAsync();
        await hub.StartAsync("Parent", "parent");
        await hub.UntilAsync("child", OrchestrationStatus.Running);
        var first = hub.Hub.Reader.State("child")!.OrchestrationInstance.ExecutionId;
        await hub.Client.TerminateInstanceAsync(new OrchestrationInstance { InstanceId = "parent" }, "again");
        await hub.EndAsync("parent");

        await hub.StartAsync("Parent", "parent");
        await Until.TrueAsync(() => hub.Hub.Reader.State("child") is { OrchestrationStatus: OrchestrationStatus.Running } child && child.OrchestrationInstance.ExecutionId != first);
        await hub.RaiseAsync("child", "for the second");

        Assert.Equal("\"for the second\"", (await hub.EndAsync("parent")).Output);
    }

    [Fact]
    public async Task An_instance_that_goes_on_as_new_keeps_its_id_and_has_its_new_input()
    {
        await using var hub = await TestHub.Open(_directory)
            .Orchestrator("Rounds", async (context, _, input) =>
            {
                if (input == "last")
                    return input;
                await context.ScheduleTask<string>("Nothing", "", input);
                context.ContinueAsNew("last");
                return "";
            })
            .Activity("Nothing", Task.FromResult)
            .WorkAsync();
        await hub.StartAsync("Rounds", "rounds");

        var ended = await hub.EndAsync("rounds");

        Assert.Equal((OrchestrationStatus.Completed, "\"last\"", "\"last\""), (ended.OrchestrationStatus, ended.Input, ended.Output));
        Assert.Empty(hub.Hub.Reader.Letters());
    }

    [Fact]
    public async Task A_message_to_nobody_is_dropped()
    {
        await using var hub = TestHub.Open(_directory);

        await hub.RaiseAsync("nobody", "hello");

        Assert.Empty(hub.Hub.Reader.Letters());
    }

    public void Dispose() => _directory.Dispose();
}
