using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

public sealed class ActivityTests
{
    [Fact]
    public async Task Activities_in_a_chain_run_one_after_the_other()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Chain", async context =>
            {
                var text = context.GetInput<string>()!;
                for (var i = 0; i < 3; i++)
                {
                    text = await context.CallActivityAsync<string>("Append", new { text, i });
                }

                return text;
            })
            .Activity<System.Text.Json.JsonElement, string>("Append", input => input.GetProperty("text").GetString() + input.GetProperty("i")));

        var ended = await hub.Run("Chain", "x");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal("x012", ended.ReadOutputAs<string>());
        Assert.Equal("x", ended.ReadInputAs<string>());
    }

    [Fact]
    public async Task A_fan_out_brings_all_results_in_order()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("FanOut", async context =>
                await Task.WhenAll(Enumerable.Range(0, 200).Select(i => context.CallActivityAsync<int>("Double", i))))
            .Activity<int, int>("Double", async i =>
            {
                await Task.Yield();
                return i * 2;
            }));

        var ended = await hub.Run("FanOut");

        Assert.Equal(Enumerable.Range(0, 200).Select(i => i * 2), ended.ReadOutputAs<int[]>()!);
    }

    [Fact]
    public async Task A_failed_activity_reaches_the_orchestrator_with_its_details()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Catch", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Break");
                    return "nothing thrown";
                }
                catch (TaskFailedException exception)
                {
                    var details = exception.FailureDetails;
                    return $"{exception.TaskName} {exception.TaskId} {details.ErrorType} {details.IsCausedBy<ArgumentException>()} {details.InnerFailure!.ErrorMessage}";
                }
            })
            .Activity<object, string>("Break", string (_) => throw new ArgumentNullException("outer", new IOException("inner"))));

        var ended = await hub.Run("Catch");

        Assert.Equal("Break 0 System.ArgumentNullException True inner", ended.ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_uncaught_activity_failure_fails_the_instance_with_raw_text()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Uncaught", context => context.CallActivityAsync("Break"))
            .Activity<object, string>("Break", string (_) => throw new IOException("no disk")));

        var ended = await hub.Run("Uncaught");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal(
            "Microsoft.DurableTask.TaskFailedException: Task 'Break' (#0) failed with an unhandled exception: no disk", ended.SerializedOutput);
        Assert.Equal("System.IO.IOException", ended.FailureDetails!.InnerFailure!.ErrorType);
        Assert.Null(ended.FailureDetails.InnerFailure.StackTrace);
    }

    [Fact]
    public async Task An_unknown_activity_is_a_failure_that_the_orchestrator_sees()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Calls", context => context.CallActivityAsync("Nobody")));

        var ended = await hub.Run("Calls");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("'Nobody'", ended.SerializedOutput, StringComparison.Ordinal);
    }
}
