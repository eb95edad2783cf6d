using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class SubOrchestrationTests
{
    [Fact]
    public async Task A_tree_of_sub_orchestrations_adds_up()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator<int>("Tree", async context =>
        {
            var depth = context.GetInput<int>();
            if (depth == 0)
            {
                return 1;
            }

            var children = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => context.CallSubOrchestratorAsync<int>("Tree", depth - 1)));
            return children.Sum();
        }));

        Assert.Equal(27, (await hub.Run("Tree", 3)).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_child_knows_its_parent_and_has_a_generated_id_of_32_hex_digits()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Child"))
            .Orchestrator("Child", context => Task.FromResult($"{context.Parent!.Name} {context.Parent.InstanceId} {context.InstanceId}")));

        var ended = await hub.Run("Parent");

        Assert.Matches($"^Parent {ended.InstanceId} [0-9a-f]{{32}}$", ended.ReadOutputAs<string>());
        Assert.Matches("^[0-9a-f]{32}$", ended.InstanceId);
    }

    [Fact]
    public async Task A_childs_own_exception_keeps_its_type_at_the_parent()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", Catching("Child"))
            .Orchestrator("Child", Task<int> (_) => throw new IOException("own")));

        Assert.Equal("System.IO.IOException: own / ", (await hub.Run("Parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_that_fails_by_its_activity_carries_the_activitys_failure_inside()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", Catching("Child"))
            .Orchestrator("Child", context => context.CallActivityAsync("Break"))
            .Activity<object, int>("Break", int (_) => throw new IOException("deep")));

        Assert.Equal(
            "Microsoft.DurableTask.TaskFailedException: Task 'Break' (#0) failed with an unhandled exception: deep / System.IO.IOException: deep",
            (await hub.Run("Parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_id_that_is_alive_is_a_failure_that_the_parent_sees()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Taken", context => context.WaitForExternalEvent<int>("never"))
            .Orchestrator("Parent", async context =>
            {
                try
                {
                    await context.CallSubOrchestratorAsync("Taken", new SubOrchestrationOptions(instanceId: "taken"));
                    return "started";
                }
                catch (TaskFailedException exception)
                {
                    return exception.FailureDetails.ErrorType;
                }
            }));

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Taken", new StartOrchestrationOptions("taken"));

        Assert.Equal("DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException", (await hub.Run("Parent")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Recursive_termination_reaches_children_and_grandchildren()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Top", context => context.CallSubOrchestratorAsync("Middle", new SubOrchestrationOptions(instanceId: "middle")))
            .Orchestrator("Middle", context => context.CallSubOrchestratorAsync("Bottom", new SubOrchestrationOptions(instanceId: "bottom")))
            .Orchestrator("Bottom", context => context.WaitForExternalEvent<int>("never")));

        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Top", new StartOrchestrationOptions("top"));
        await hub.Until("bottom", found => found.RuntimeStatus == OrchestrationRuntimeStatus.Running);
        await hub.Client.TerminateInstanceAsync("top", new TerminateInstanceOptions("enough", Recursive: true));

        foreach (var id in new[] { "top", "middle", "bottom" })
        {
            var ended = await hub.End(id);
            Assert.Equal(OrchestrationRuntimeStatus.Terminated, ended.RuntimeStatus);
            Assert.Equal("enough", ended.ReadOutputAs<string>());
        }
    }

    private static Func<TaskOrchestrationContext, Task<string>> Catching(string child) => async context =>
    {
        try
        {
            await context.CallSubOrchestratorAsync(child);
            return "no failure";
        }
        catch (TaskFailedException exception)
        {
            return $"{exception.FailureDetails} / {exception.FailureDetails.InnerFailure}";
        }
    };
}
