using System.Collections.Concurrent;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Tests.Durable.Semantics;

/// <summary>Versions, tags, handlers and loggers: what calls and contexts take beside the input.</summary>
public sealed class OptionTests
{
    [Fact]
    public async Task A_replay_safe_logger_writes_each_line_once()
    {
        ConcurrentQueue<string> lines = new();
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Log", async context =>
                {
                    var logger = context.CreateReplaySafeLogger("steps");
                    logger.LogWarning("began");
                    await context.CallActivityAsync("Nothing");
                    context.CreateReplaySafeLogger<OptionTests>().LogWarning("went on");
                    await context.CallActivityAsync("Nothing");
                    context.CreateReplaySafeLogger(context.GetType().BaseType!).LogWarning("ended");
                })
                .Activity<object, int>("Nothing", _ => 0),
            options => options.MaxCachedExecutors = 0,
            logging: new LineLogger(lines));

        await hub.Run("Log");

        Assert.Equal(
            ["steps: began", $"{typeof(OptionTests).FullName}: went on", $"{typeof(TaskOrchestrationContext).FullName}: ended"],
            lines.Where(line => !line.StartsWith("Mapping.LocalRuntime.Durable.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_run_has_its_version_its_child_another_and_a_new_beginning_a_new_one()
    {
        var seen = string.Empty;
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Parent", async context =>
                {
                    if (context.CompareVersionTo("2.0") >= 0)
                    {
                        return $"{context.Version} {context.CompareVersionTo("10.0")}";
                    }

                    var child = await context.CallSubOrchestratorAsync<string>("Child", options: new SubOrchestrationOptions { Version = "7.1" });
                    var usual = await context.CallSubOrchestratorAsync<string>("Child");
                    seen = $"{context.Version} {child} {usual}";
                    context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "3.0" });
                    return null;
                })
                .Orchestrator("Child", context => Task.FromResult(context.Version)),
            options => options.DefaultVersion = "1.5");

        var ended = await hub.Run("Parent");

        Assert.Equal("3.0 -1", ended.ReadOutputAs<string>());
        Assert.Equal("1.5 7.1 1.5", seen);
    }

    [Fact]
    public async Task A_child_has_the_id_and_the_tags_of_its_options()
    {
        var tags = new Dictionary<string, string> { ["order"] = "7" };
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Child", null, new TaskOptions(tags: tags).WithInstanceId("the-child")))
            .Orchestrator("Child", context => Task.FromResult($"{context.InstanceId} of {context.Parent!.Name.Name}")));

        var ended = await hub.Run("Parent");

        Assert.Equal("the-child of Parent", ended.ReadOutputAs<string>());
        Assert.Equal(tags, (await hub.Client.GetInstanceAsync("the-child"))!.Tags);
    }

    [Fact]
    public async Task An_asynchronous_retry_handler_may_wait_durably_and_sees_how_long_it_took()
    {
        List<string> seen = [];
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Retry", context => context.CallActivityAsync("Broken", TaskOptions.FromRetryHandler(async retry =>
            {
                await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMilliseconds(20), CancellationToken.None);
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage} {retry.TotalRetryTime >= TimeSpan.Zero}");
                return retry.LastAttemptNumber < 3;
            })))
            .Activity<object, int>("Broken", int (_) => throw new IOException("always")));

        var ended = await hub.Run("Retry");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal(["1 always True", "2 always True", "3 always True"], seen);
    }

    [Fact]
    public async Task Of_an_aggregate_the_first_cause_is_kept()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Calls", context => context.CallActivityAsync("Break"))
            .Activity<object, int>("Break", int (_) => throw new AggregateException("several", new IOException("first"), new ArgumentException("second"))));

        var failure = (await hub.Run("Calls")).FailureDetails!.InnerFailure!;

        Assert.Equal(("System.AggregateException", "System.IO.IOException", "first"), (failure.ErrorType, failure.InnerFailure!.ErrorType, failure.InnerFailure.ErrorMessage));
    }

    [Fact]
    public async Task A_cancelled_wait_throws_and_leaves_the_event_to_the_next()
    {
        await using var hub = await TestHub.Start(app => app.Orchestrator("Wait", async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var given = context.WaitForExternalEvent<string>("e", cancellation.Token);
            cancellation.Cancel();
            try
            {
                return await given;
            }
            catch (TaskCanceledException)
            {
                context.SetCustomStatus("cancelled");
                return "next: " + await context.WaitForExternalEvent<string>("e");
            }
        }));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait");
        await hub.Until(id, found => found.SerializedCustomStatus == "\"cancelled\"");
        await hub.Client.RaiseEventAsync(id, "e", "x");

        Assert.Equal("next: x", (await hub.End(id)).ReadOutputAs<string>());
    }
}
