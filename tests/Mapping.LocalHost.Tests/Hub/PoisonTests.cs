using DurableTask.Core;
using Mapping.LocalHost.Hub;
using Mapping.LocalHost.Tests.Fixtures;

namespace Mapping.LocalHost.Tests.Hub;

/// <summary>Work that nobody can do ends with its reason.</summary>
public sealed class PoisonTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task An_activity_that_was_running_at_every_end_of_the_process_fails_at_last()
    {
        await using (var first = await Open().WorkAsync())
        {
            await first.StartAsync("Calls", "run");
            await Until.TrueAsync(() => first.Hub.Reader.Activities().Count == 1);
        }

        Assert.Equal(1, HubFile.Run(_directory, $"UPDATE activities SET attempts = {PoisonedWork.MaxAttempts - 1}"));
        await using (var second = await Open().WorkAsync())
            await Until.TrueAsync(() => second.Hub.Reader.Activities() is [{ Attempts: PoisonedWork.MaxAttempts }]);
        await using var third = await Open().WorkAsync();
        var ended = await third.EndAsync("run");

        Assert.Equal(OrchestrationStatus.Failed, ended.OrchestrationStatus);
        Assert.Contains($"each of the {PoisonedWork.MaxAttempts} times that the process ended", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_was_begun_at_every_end_of_the_process_fails_its_instance()
    {
        await using (var first = TestHub.Open(_directory))
            await first.StartAsync("Wait", "run");

        Assert.Equal(1, HubFile.Run(_directory, $"UPDATE inbox SET attempts = {PoisonedWork.MaxAttempts}"));
        await using var second = await Open().WorkAsync();
        var ended = await second.EndAsync("run");

        Assert.Equal(OrchestrationStatus.Failed, ended.OrchestrationStatus);
        Assert.Contains("that the process ended", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_fails_its_instance_and_no_other_and_its_parent_learns_of_it()
    {
        await using (var first = await Open().WorkAsync())
        {
            await first.StartAsync("Parent", "parent");
            await first.StartAsync("Wait", "whole");
            foreach (var id in (string[])["child", "whole"])
                await first.UntilAsync(id, OrchestrationStatus.Running);
        }

        Assert.True(HubFile.Run(_directory, "UPDATE history SET events = 'no history' WHERE instance = 'child'") > 0);
        await using var second = await Open().WorkAsync();
        foreach (var id in (string[])["child", "whole"])
            await second.RaiseAsync(id, "go");

        Assert.Equal("\"go\"", (await second.EndAsync("whole")).Output);
        Assert.Contains("can't be read", (await second.EndAsync("child")).Output, StringComparison.Ordinal);
        Assert.Equal(OrchestrationStatus.Failed, (await second.EndAsync("parent")).OrchestrationStatus);
    }

    public void Dispose() => _directory.Dispose();

    private TestHub Open() => TestHub.Open(_directory)
        .Orchestrator("Calls", (context, _, input) => context.ScheduleTask<string>("Runs", "", input))
        .Orchestrator("Parent", (context, _, _) => context.CreateSubOrchestrationInstance<string>("Wait", "", "child", "in"))
        .Orchestrator("Wait", (_, self, _) => self.Event)
        .Activity("Runs", _ => new TaskCompletionSource<string>().Task);
}
