using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Tests.Durable.Client;

public sealed class ListAndPurgeTests
{
    [Fact]
    public async Task Lists_filter_by_prefix_status_time_and_hub()
    {
        await using var hub = await Filled();
        var all = await Ids(hub, new OrchestrationQuery());
        var middle = (await hub.Client.GetInstanceAsync("good-2"))!.CreatedAt;

        Assert.Equal(["bad-1", "good-1", "good-2", "good-3", "open-1"], all);
        Assert.Equal(["good-1", "good-2", "good-3"], await Ids(hub, new OrchestrationQuery(InstanceIdPrefix: "good-")));
        Assert.Equal(["bad-1"], await Ids(hub, new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed])));
        Assert.Equal(
            ["bad-1", "open-1"],
            await Ids(hub, new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running])));
        Assert.Equal(["good-1", "good-2"], await Ids(hub, new OrchestrationQuery(CreatedTo: middle)));
        Assert.Equal(["bad-1", "good-2", "good-3", "open-1"], await Ids(hub, new OrchestrationQuery(CreatedFrom: middle)));
        Assert.Empty(await Ids(hub, new OrchestrationQuery(TaskHubNames: ["another"])));
        Assert.Equal(all, await Ids(hub, new OrchestrationQuery(TaskHubNames: ["testHUBname"])));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_token()
    {
        await using var hub = await Filled();
        List<string> pages = [];
        string? token = null;
        await foreach (var page in hub.Client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 2)).AsPages())
        {
            pages.Add(string.Join(' ', page.Values.Select(instance => instance.InstanceId)));
            token ??= page.ContinuationToken;
        }

        Assert.Equal(["bad-1 good-1", "good-2 good-3", "open-1"], pages);
        Assert.Equal(["good-2", "good-3", "open-1"], await Ids(hub, new OrchestrationQuery(ContinuationToken: token)));
    }

    [Fact]
    public async Task Lists_carry_payloads_only_when_asked()
    {
        await using var hub = await Filled();

        var bare = await First(hub, new OrchestrationQuery(InstanceIdPrefix: "good-1"));
        var full = await First(hub, new OrchestrationQuery(InstanceIdPrefix: "good-1", FetchInputsAndOutputs: true));

        Assert.Null(bare.SerializedInput);
        Assert.Equal(("7", "7"), (full.SerializedInput, full.SerializedOutput));
    }

    [Fact]
    public async Task One_instance_is_purged_with_its_history()
    {
        await using var hub = await Filled();

        var purged = await hub.Client.PurgeInstanceAsync("good-1");

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Null(await hub.Client.GetInstanceAsync("good-1"));
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("good-1")).PurgedInstanceCount);
    }

    [Fact]
    public async Task A_purge_by_filter_leaves_the_live_and_the_others()
    {
        await using var hub = await Filled();

        var failed = await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Failed]));
        var rest = await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: DateTimeOffset.UtcNow.AddMinutes(-5)));

        Assert.Equal((1, 3), (failed.PurgedInstanceCount, rest.PurgedInstanceCount));
        Assert.True(rest.IsComplete);
        Assert.Equal(["open-1"], await Ids(hub, new OrchestrationQuery()));
    }

    [Fact]
    public async Task A_recursive_purge_takes_the_children_too()
    {
        await using var hub = await TestHub.Start(app => app
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync("Child", new SubOrchestrationOptions(instanceId: "child")))
            .Orchestrator("Child", _ => Task.CompletedTask));
        await hub.Run("Parent", null, new StartOrchestrationOptions("parent"));

        var purged = await hub.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(Recursive: true));

        Assert.Equal(2, purged.PurgedInstanceCount);
        Assert.Empty(await Ids(hub, new OrchestrationQuery()));
    }

    [Fact]
    public async Task Ended_instances_are_listed_by_their_end()
    {
        await using var hub = await Filled();
        var end = (await hub.Client.GetInstanceAsync("good-3"))!.LastUpdatedAt;

        var later = await hub.Client.ListInstanceIdsAsync(completedTimeFrom: end);
        var failed = await hub.Client.ListInstanceIdsAsync([OrchestrationRuntimeStatus.Failed]);

        Assert.Equal(["bad-1", "good-3"], later.Values);
        Assert.Equal(["bad-1"], failed.Values);
    }

    private static async Task<TestHub> Filled()
    {
        var hub = await TestHub.Start(app => app
            .Orchestrator("Good", context => Task.FromResult(context.GetInput<int>()))
            .Orchestrator("Bad", Task (_) => throw new IOException("bad"))
            .Orchestrator("Open", context => context.WaitForExternalEvent<int>("never")));
        foreach (var id in (string[])["good-1", "good-2", "good-3"])
        {
            await hub.Run("Good", 7, new StartOrchestrationOptions(id));
        }

        await hub.Run("Bad", null, new StartOrchestrationOptions("bad-1"));
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Open", new StartOrchestrationOptions("open-1"));
        await hub.Client.WaitForInstanceStartAsync("open-1");
        return hub;
    }

    private static async Task<List<string>> Ids(TestHub hub, OrchestrationQuery query)
    {
        List<string> ids = [];
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }

    private static async Task<OrchestrationMetadata> First(TestHub hub, OrchestrationQuery query)
    {
        await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
        {
            return instance;
        }

        throw new InvalidOperationException("The list is empty.");
    }
}
