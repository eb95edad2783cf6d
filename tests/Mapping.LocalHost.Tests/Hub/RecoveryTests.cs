using DurableTask.Core;
using DurableTask.Core.History;
using Mapping.LocalHost.Hub;
using Mapping.LocalHost.Hub.Writes;
using Mapping.LocalHost.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalHost.Tests.Hub;

/// <summary>What a hub knows after its process is gone.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task An_activity_that_was_running_is_run_again_and_the_run_goes_on()
    {
        var begun = new TaskCompletionSource();
        await using (var first = await Open(_ =>
        {
            begun.TrySetResult();
            return new TaskCompletionSource<string>().Task;
        }).WorkAsync())
        {
            await first.StartAsync("Calls", "run");
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        await using var second = await Open(text => Task.FromResult(text + " again")).WorkAsync();

        Assert.Equal("\"in again\"", (await second.EndAsync("run")).Output);
    }

    [Fact]
    public async Task Who_waits_goes_on_waiting_and_whose_time_came_meanwhile_goes_on_at_once()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2031, 5, 6, 12, 0, 0, TimeSpan.Zero));
        await using (var first = await Waiting(time).WorkAsync())
        {
            await first.StartAsync("Wait", "waits");
            await first.StartAsync("Sleep", "sleeps");
            await Until.TrueAsync(() => first.Hub.Reader.Letters() is [{ Due: not null }]);
            await first.UntilAsync("waits", OrchestrationStatus.Running);
        }

        time.Advance(TimeSpan.FromHours(2));
        await using var second = await Waiting(time).WorkAsync();
        Assert.Equal("\"slept\"", (await second.EndAsync("sleeps")).Output);
        await second.RaiseAsync("waits", "now");

        Assert.Equal("\"now\"", (await second.EndAsync("waits")).Output);
    }

    [Fact]
    public async Task What_was_accepted_before_anybody_worked_is_not_lost()
    {
        await using (var first = TestHub.Open(_directory))
        {
            await first.StartAsync("Wait", "run");
            await first.RaiseAsync("run", "kept");
        }

        await using var second = await Waiting(TimeProvider.System).WorkAsync();

        Assert.Equal("\"kept\"", (await second.EndAsync("run")).Output);
    }

    [Fact]
    public async Task The_result_of_an_activity_counts_once()
    {
        await using var hub = await Open(_ => new TaskCompletionSource<string>().Task).WorkAsync();
        await hub.StartAsync("Calls", "run");
        await Until.TrueAsync(() => hub.Hub.Reader.Activities().Count == 1);
        var work = hub.Hub.Reader.Activities()[0];
        var result = new TaskMessage { OrchestrationInstance = work.Message.OrchestrationInstance, Event = new TaskCompletedEvent(-1, work.Message.Event.EventId, "\"once\"") };

        foreach (var _ in Enumerable.Range(0, 2))
            await hub.Hub.Writer.WriteAsync(new MessageWrite([result], hub.Hub.Numbers, hub.Hub.Now, onlyIf: file => file.Delete(work)));
        await hub.EndAsync("run");

        Assert.Single(hub.Hub.Reader.History("run"), e => e is TaskCompletedEvent);
    }

    [Fact]
    public async Task A_change_that_fails_takes_no_other_with_it()
    {
        await using var hub = TestHub.Open(_directory);

        var fails = hub.Hub.Writer.WriteAsync(new FailingWrite());
        var start = hub.StartAsync("Wait", "run");

        await Assert.ThrowsAsync<InvalidOperationException>(() => fails);
        await start;
        Assert.NotNull(hub.Hub.Reader.State("run"));
    }

    public void Dispose() => _directory.Dispose();

    private TestHub Open(Func<string, Task<string>> activity) => TestHub.Open(_directory)
        .Orchestrator("Calls", (context, _, input) => context.ScheduleTask<string>("Runs", "", input))
        .Activity("Runs", activity);

    private TestHub Waiting(TimeProvider time) => TestHub.Open(_directory, time)
        .Orchestrator("Wait", (_, self, _) => self.Event)
        .Orchestrator("Sleep", (context, _, _) => context.CreateTimer(context.CurrentUtcDateTime.AddHours(1), "slept"));

    private sealed class FailingWrite : IHubWrite
    {
        public void Apply(HubChanges file) => throw new InvalidOperationException("as asked");

        public void Publish(Mailroom mail) => Assert.Fail("It is not on disk.");
    }
}
