using DurableTask.Core;
using Mapping.LocalHost.Hub;
using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalHost.Tests.Hub;

/// <summary>The file, its owner, and what is removed from it.</summary>
public sealed class HubFileTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_second_owner_is_refused_as_long_as_the_first_has_the_hub()
    {
        await using (TestHub.Open(_directory))
        {
            var refused = Assert.Throws<HostException>(() => TestHub.Open(_directory));
            Assert.Contains("belongs to another running process", refused.Message, StringComparison.Ordinal);
        }

        await TestHub.Open(_directory).DisposeAsync();
    }

    [Fact]
    public void A_file_of_another_format_is_refused_with_what_to_do()
    {
        HubFile.Run(_directory, "CREATE TABLE meta (key TEXT); PRAGMA user_version = 1;");

        var refused = Assert.Throws<HostException>(() => TestHub.Open(_directory));

        Assert.Contains("move the file away: accepted orders are then scheduled again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_directory.File("taskhub.db"), "no database, but as long as the head of one would have to be; and a little more than that");

        Assert.Contains("can't be opened", Assert.Throws<HostException>(() => TestHub.Open(_directory)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_for_its_owner_only()
    {
        await using var hub = TestHub.Open(_directory);
        await hub.StartAsync("Wait", "run");

        Assert.All(
            Directory.GetFiles(_directory.Path, "taskhub.db*"),
            file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
    }

    [Fact]
    public async Task Purging_removes_what_has_ended_with_all_that_is_known_of_it_and_nothing_that_lives()
    {
        await using var hub = await Waiting(TimeProvider.System).WorkAsync();
        await hub.StartAsync("Wait", "lives");
        await hub.StartAsync("Wait", "ended");
        await hub.RaiseAsync("ended", "go");
        await hub.EndAsync("ended");

        Assert.Equal(0, (await hub.Service.PurgeInstanceStateAsync("lives")).DeletedInstanceCount);
        Assert.Equal(1, (await hub.Service.PurgeInstanceStateAsync(new PurgeInstanceFilter(DateTime.MinValue, null, null))).DeletedInstanceCount);

        Assert.Null(hub.Hub.Reader.State("ended"));
        Assert.Empty(hub.Hub.Reader.History("ended"));
        Assert.NotNull(hub.Hub.Reader.State("lives"));
    }

    [Fact]
    public async Task Retention_purges_what_ended_longer_ago()
    {
        var time = new FakeTimeProvider(Noon);
        await using var hub = await Waiting(time).WorkAsync();
        foreach (var id in (string[])["old", "young", "lives"])
        {
            await hub.StartAsync("Wait", id);
            if (id == "lives")
                continue;
            await hub.RaiseAsync(id, "go");
            await hub.EndAsync(id);
            time.Advance(TimeSpan.FromDays(2));
        }

        using var sweep = new RetentionSweep(hub.Hub, new ConfigurationBuilder().Build(), NullLogger<RetentionSweep>.Instance);

        Assert.Equal(1, await sweep.SweepAsync(TimeSpan.FromDays(3)));
        Assert.Equal(["lives", "young"], hub.Hub.Reader.Query(new DurableTask.Core.Query.OrchestrationQuery()).States.Select(state => state.OrchestrationInstance.InstanceId));
    }

    [Fact]
    public async Task A_list_comes_in_pages_and_can_be_narrowed()
    {
        await using var hub = TestHub.Open(_directory);
        foreach (var id in (string[])["a1", "a2", "a3", "b1"])
            await hub.StartAsync("Wait", id);
        var query = new DurableTask.Core.Query.OrchestrationQuery { InstanceIdPrefix = "a", PageSize = 2 };

        var first = await hub.Service.GetOrchestrationWithQueryAsync(query, CancellationToken.None);
        query.ContinuationToken = first.ContinuationToken;
        var second = await hub.Service.GetOrchestrationWithQueryAsync(query, CancellationToken.None);

        Assert.Equal(["a1", "a2", "a3"], first.OrchestrationState.Concat(second.OrchestrationState).Select(state => state.OrchestrationInstance.InstanceId));
        Assert.Null(second.ContinuationToken);
        query = new DurableTask.Core.Query.OrchestrationQuery { RuntimeStatus = [OrchestrationStatus.Completed] };
        Assert.Empty((await hub.Service.GetOrchestrationWithQueryAsync(query, CancellationToken.None)).OrchestrationState);
    }

    public void Dispose() => _directory.Dispose();

    private TestHub Waiting(TimeProvider time) => TestHub.Open(_directory, time).Orchestrator("Wait", (_, self, _) => self.Event);
}
