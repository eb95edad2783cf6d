using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Client;

public sealed class RewindTests
{
    [Fact]
    public async Task A_failed_instance_goes_on_from_its_failed_activity()
    {
        var world = new World();
        await using var hub = await TestHub.Start(app => world.Declare(app)
            .Orchestrator("Steps", async context =>
                await context.CallActivityAsync<string>("Work", "a") + await context.CallActivityAsync<string>("Work", "b")));

        await Rewind(hub, world, "Steps", broken: "b", expected: "ab");

        Assert.Equal(["a", "b", "b"], world.Calls);
    }

    [Fact]
    public async Task What_succeeded_beside_the_failure_is_not_done_again()
    {
        var world = new World();
        await using var hub = await TestHub.Start(app => world.Declare(app)
            .Orchestrator("Parallel", async context => string.Concat(
                await Task.WhenAll(new[] { "a", "b", "c" }.Select(part => context.CallActivityAsync<string>("Work", part))))));

        await Rewind(hub, world, "Parallel", broken: "b", expected: "abc");

        Assert.Equal(["a", "b", "b", "c"], world.Calls.Order());
    }

    [Fact]
    public async Task Compensation_that_the_failure_caused_is_forgotten()
    {
        var world = new World();
        await using var hub = await TestHub.Start(app => world.Declare(app)
            .Orchestrator("Saga", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("Work", "a") + await context.CallActivityAsync<string>("Work", "b");
                }
                catch (TaskFailedException)
                {
                    await context.CallActivityAsync<string>("Work", "undo");
                    throw;
                }
            }));

        await Rewind(hub, world, "Saga", broken: "b", expected: "ab");

        Assert.Equal(["a", "b", "undo", "b"], world.Calls);
    }

    [Fact]
    public async Task Only_the_last_of_several_attempts_is_made_again()
    {
        var world = new World();
        await using var hub = await TestHub.Start(app => world.Declare(app)
            .Orchestrator("Retry", async context => await context.CallActivityAsync<string>(
                "Work", "b", TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(5))))));

        await Rewind(hub, world, "Retry", broken: "b", expected: "b");

        Assert.Equal(["b", "b", "b"], world.Calls);
    }

    [Fact]
    public async Task A_failed_child_goes_on_and_reports_to_its_parent()
    {
        var world = new World();
        await using var hub = await TestHub.Start(app => world.Declare(app)
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Child", new SubOrchestrationOptions(instanceId: "child")))
            .Orchestrator("Child", async context =>
                await context.CallActivityAsync<string>("Work", "a") + await context.CallActivityAsync<string>("Work", "b")));

        await Rewind(hub, world, "Parent", broken: "b", expected: "ab");

        Assert.Equal(["a", "b", "b"], world.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Client.GetInstanceAsync("child"))!.RuntimeStatus);
    }

    private static async Task Rewind(TestHub hub, World world, string orchestrator, string broken, string expected)
    {
        world.Broken = broken;
        var failed = await hub.Run(orchestrator);
        world.Broken = null;
        await hub.Client.RewindInstanceAsync(failed.InstanceId, "fixed");
        var ended = await hub.End(failed.InstanceId);

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal(expected, ended.ReadOutputAs<string>());
        Assert.Contains("ExecutionRewound", await hub.History(failed.InstanceId), StringComparison.Ordinal);
    }

    private sealed class World
    {
        public string? Broken { get; set; }

        public List<string> Calls { get; } = [];

        public DictionaryCatalog Declare(DictionaryCatalog app) => app.Activity<string, string>("Work", part =>
        {
            lock (Calls)
            {
                Calls.Add(part);
            }

            return part == Broken ? throw new IOException("broken") : part;
        });
    }
}
