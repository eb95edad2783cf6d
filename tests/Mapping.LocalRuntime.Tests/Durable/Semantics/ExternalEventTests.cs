using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class ExternalEventTests
{
    [Fact]
    public async Task An_event_wakes_its_waiter_by_a_name_of_any_case()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", context => context.WaitForExternalEvent<int>("Approval")));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Client.RaiseEventAsync(id, "approVAL", 42);

        Assert.Equal(42, (await hub.End(id)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Events_before_the_wait_are_kept_in_order()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            List<int> seen = [];
            for (var i = 0; i < 3; i++)
            {
                seen.Add(await context.WaitForExternalEvent<int>("number"));
            }

            return seen;
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        foreach (var number in (List<int>)[3, 1, 2])
        {
            await hub.Client.RaiseEventAsync(id, "number", number);
        }

        await hub.Client.RaiseEventAsync(id, "go", "now");

        Assert.Equal("3, 1, 2", string.Join(", ", (await hub.End(id)).ReadOutputAs<int[]>()!));
    }

    [Fact]
    public async Task The_newest_of_two_waiters_is_served_first()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            var first = context.WaitForExternalEvent<string>("e");
            var second = context.WaitForExternalEvent<string>("e");
            return $"{await first} {await second}";
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Client.RaiseEventAsync(id, "e", "one");
        await hub.Client.RaiseEventAsync(id, "e", "two");

        Assert.Equal("two one", (await hub.End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_that_times_out_throws_and_leaves_the_next_event_to_the_next_wait()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("e", TimeSpan.FromMilliseconds(30));
            }
            catch (TaskCanceledException)
            {
                context.SetCustomStatus("timed out");
                return "late: " + await context.WaitForExternalEvent<string>("e");
            }
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Until(id, found => found.SerializedCustomStatus == "\"timed out\"");
        await hub.Client.RaiseEventAsync(id, "e", "x");

        Assert.Equal("late: x", (await hub.End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_wait_with_a_timeout_cancels_its_timer_when_the_event_comes()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator(
            "Wait", context => context.WaitForExternalEvent<string>("e", TimeSpan.FromHours(1))));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Client.RaiseEventAsync(id, "e", "x");
        var ended = await hub.End(id);

        Assert.Equal("x", ended.ReadOutputAs<string>());
        Assert.DoesNotContain("TimerFired", await hub.History(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_of_the_wrong_type_fails_the_instance_past_its_catch()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<int>("e");
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return -1;
            }
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Client.RaiseEventAsync(id, "e", "not a number");
        var ended = await hub.End(id);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.StartsWith("System.Text.Json.JsonException", ended.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orchestrations_send_events_to_each_other_and_silently_to_nobody()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Receiver", context => context.WaitForExternalEvent<string>("greeting"))
            .Orchestrator("Sender", context =>
            {
                context.SendEvent("receiver", "greeting", "hello");
                context.SendEvent("nobody", "greeting", "hello");
                return Task.FromResult("sent");
            }));

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Receiver", new StartOrchestrationOptions("receiver"));
        var sender = await hub.Run("Sender");

        Assert.Equal("sent", sender.ReadOutputAs<string>());
        Assert.Equal("hello", (await hub.End("receiver")).ReadOutputAs<string>());
        Assert.Equal("ExecutionStarted EventSent EventSent ExecutionCompleted", await hub.History(sender.InstanceId));
    }

    [Fact]
    public async Task An_event_that_comes_before_a_scheduled_start_is_kept_for_it()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var hub = await TestHub.Start(
            app => app.Orchestrator("Wait", context => context.WaitForExternalEvent<string>("e")), time: time);

        var options = new StartOrchestrationOptions(StartAt: time.GetUtcNow().AddHours(1));
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options);
        await hub.Client.RaiseEventAsync(id, "e", "early");
        var pending = await hub.Client.GetInstanceAsync(id);
        time.Advance(TimeSpan.FromHours(1));
        var ended = await hub.End(id);

        Assert.Equal(OrchestrationRuntimeStatus.Pending, pending!.RuntimeStatus);
        Assert.Equal("early", ended.ReadOutputAs<string>());
    }
}
