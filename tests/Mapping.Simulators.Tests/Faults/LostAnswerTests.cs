using System.Diagnostics;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Faults;

public sealed class LostAnswerTests(Support.Simulators simulators)
{
    private static readonly object Writes = new { writesOnly = true, times = 1 };

    [Fact]
    public async Task Commit_then_reset_writes_and_breaks_the_connection()
    {
        var autotask = await FaultyAsync(new { kind = "CommitThenReset" });

        await Assert.ThrowsAsync<HttpRequestException>(() => autotask.CreateLineAsync(29, 12));

        Assert.Single(autotask.Database.Lines(29));
        var entry = Assert.Single(autotask.Database.Log.After(0));
        Assert.Equal((null, true, "CommitThenReset"), (entry.Status, entry.Wrote, entry.Fault));
    }

    [Fact]
    public async Task Commit_then_timeout_holds_the_connection_and_breaks_it_then()
    {
        var autotask = await FaultyAsync(new { kind = "CommitThenTimeout", seconds = 0.5 });
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<HttpRequestException>(() => autotask.CreateLineAsync(29, 12));

        Assert.True(watch.ElapsedMilliseconds >= 480, $"{watch.ElapsedMilliseconds} ms");
        Assert.Single(autotask.Database.Lines(29));
    }

    [Fact]
    public async Task Reset_before_commit_breaks_the_connection_and_writes_nothing()
    {
        var autotask = await FaultyAsync(new { kind = "ResetBeforeCommit" });

        await Assert.ThrowsAsync<HttpRequestException>(() => autotask.CreateLineAsync(29, 12));

        Assert.Empty(autotask.Database.Lines(29));
        Assert.False(Assert.Single(autotask.Database.Log.After(0)).Wrote);
    }

    [Fact]
    public async Task A_late_commit_breaks_the_connection_at_once_and_writes_seconds_later()
    {
        var autotask = await FaultyAsync(new { kind = "LateCommit", seconds = 4 });

        await Assert.ThrowsAsync<HttpRequestException>(() => autotask.CreateLineAsync(29, 12));

        Assert.Empty(autotask.Database.Lines(29));
        Assert.Equal(1, autotask.Database.LateCommitsWaiting);
        await WaitFor.TrueAsync(() => autotask.Database.Lines(29).Count == 1 && autotask.Database.LateCommitsWaiting == 0);
        Assert.Equal([false, true], autotask.Database.Log.After(0).Select(entry => entry.Wrote));
    }

    [Fact]
    public async Task A_slow_call_that_nobody_waits_for_is_carried_out_all_the_same()
    {
        var autotask = await FaultyAsync(new { kind = "Slow", seconds = 6 });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(autotask.Zone, "Contracts/29/Services")) { Content = new StringContent("""{"serviceID":12}""") };
        foreach (var (name, value) in autotask.Headers)
            request.Headers.Add(name, value);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.SendAsync(request, patience.Token));

        Assert.Empty(autotask.Database.Lines(29));
        await WaitFor.TrueAsync(() => autotask.Database.Lines(29).Count == 1);
    }

    private async Task<AutotaskClient> FaultyAsync(object action)
    {
        var autotask = simulators.NewAutotask();
        await autotask.FaultAsync(new { match = Writes, action });
        return autotask;
    }
}
