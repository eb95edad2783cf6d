using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class ContextTests
{
    [Fact]
    public async Task Guids_are_of_version_5_and_the_same_in_a_replay()
    {
        List<string> seen = [];
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Guids", async context =>
                {
                    var first = context.NewGuid();
                    lock (seen)
                    {
                        seen.Add(first.ToString());
                    }

                    await context.CallActivityAsync("Nothing");
                    return $"{first} {context.NewGuid()}";
                })
                .Activity<object, int>("Nothing", _ => 0),
            options => options.MaxCachedExecutors = 0);

        var ids = (await hub.Run("Guids")).ReadOutputAs<string>()!.Split(' ');

        Assert.All(ids, id => Assert.Equal('5', id[14]));
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Equal(2, seen.Count);
        Assert.All(seen, id => Assert.Equal(ids[0], id));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(0, 2)]
    public async Task Replaying_is_true_only_for_what_ran_before(int cachedExecutors, int replayed)
    {
        List<bool> atStart = [];
        List<bool> atEnd = [];
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Replay", async context =>
                {
                    atStart.Add(context.IsReplaying);
                    await context.CallActivityAsync("Nothing");
                    await context.CallActivityAsync("Nothing");
                    atEnd.Add(context.IsReplaying);
                })
                .Activity<object, int>("Nothing", _ => 0),
            options => options.MaxCachedExecutors = cachedExecutors);

        await hub.Run("Replay");

        Assert.Equal([false, .. Enumerable.Repeat(true, replayed)], atStart);
        Assert.Equal([false], atEnd);
    }

    [Fact]
    public async Task Name_version_and_time_are_those_of_the_run()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator(
            "Facts", context => Task.FromResult($"{context.Name.Name}|{context.Version}|{context.CurrentUtcDateTime.Kind}|{context.Parent is null}")));

        Assert.Equal("facTS||Utc|True", (await hub.Run("facTS")).ReadOutputAs<string>());
        Assert.Equal("Facts|1.2|Utc|True", (await hub.Run("Facts", null, new StartOrchestrationOptions { Version = "1.2" })).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_custom_status_shows_while_running_and_after()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Status", async context =>
        {
            context.SetCustomStatus(new { Step = "waiting", Percent = 50 });
            await context.WaitForExternalEvent<int>("go");
            context.SetCustomStatus("done");
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Status");
        var running = await hub.Until(id, found => found.SerializedCustomStatus != "null");
        await hub.Client.RaiseEventAsync(id, "go", 1);

        Assert.Equal("""{"Step":"waiting","Percent":50}""", running.SerializedCustomStatus);
        Assert.Equal("done", (await hub.End(id)).ReadCustomStatusAs<string>());
    }

    [Theory]
    [InlineData(8_190, OrchestrationRuntimeStatus.Completed)]
    [InlineData(8_191, OrchestrationRuntimeStatus.Failed)]
    public async Task A_custom_status_above_16_KB_fails_the_orchestrator_whose_code_can_not_catch_it(int length, OrchestrationRuntimeStatus status)
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Long", async context =>
        {
            try
            {
                context.SetCustomStatus(new string('x', length));
                await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            }
            catch (ArgumentException)
            {
                context.SetCustomStatus("caught");
            }
        }));

        Assert.Equal(status, (await hub.Run("Long")).RuntimeStatus);
    }

    [Fact]
    public async Task Continue_as_new_starts_over_with_the_new_input_and_keeps_unclaimed_events()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Eternal", async context =>
        {
            var state = context.GetInput<int[]>()!;
            if (state.Length == 3)
            {
                return state;
            }

            var next = await context.WaitForExternalEvent<int>("number");
            context.ContinueAsNew(new[] { state, [next] }.SelectMany(part => part).ToArray());
            return [];
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Eternal", Array.Empty<int>());
        await hub.Client.RaiseEventAsync(id, "number", 7);
        await hub.Client.RaiseEventAsync(id, "number", 8);
        await hub.Client.RaiseEventAsync(id, "number", 9);
        var ended = await hub.End(id);

        Assert.Equal([7, 8, 9], ended.ReadOutputAs<int[]>()!);
        Assert.Equal("ExecutionStarted ExecutionCompleted", await hub.History(id));
    }

    [Fact]
    public async Task Continue_as_new_drops_unclaimed_events_when_asked()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Eternal", async context =>
        {
            if (context.GetInput<bool>())
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("other", TimeSpan.FromMilliseconds(100));
                }
                catch (TaskCanceledException)
                {
                    return "dropped";
                }
            }

            await context.WaitForExternalEvent<int>("go");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return string.Empty;
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Eternal", false);
        await hub.Client.RaiseEventAsync(id, "other", "kept");
        await hub.Client.RaiseEventAsync(id, "go", 1);

        Assert.Equal("dropped", (await hub.End(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_result_of_the_wrong_type_can_be_caught()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Bind", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<int>("Text");
                }
                catch (System.Text.Json.JsonException)
                {
                    return -1;
                }
            })
            .Activity<object, string>("Text", _ => "text"));

        Assert.Equal(-1, (await hub.Run("Bind")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task An_unknown_orchestrator_is_an_instance_that_fails()
    {
        await using var hub = await TestHub.Start(_ => { });

        var ended = await hub.Run("Nobody");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("'Nobody'", ended.SerializedOutput, StringComparison.Ordinal);
    }
}
