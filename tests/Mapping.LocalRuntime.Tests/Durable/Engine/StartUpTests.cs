using System.Diagnostics;
using Mapping.LocalRuntime.Durable.Engine;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Tests.Durable.Engine;

public sealed class StartUpTests : IDisposable
{
    private const int Live = 1_000;
    private const int Finished = 100_000;

    private readonly string folder = Directory.CreateTempSubdirectory("startup").FullName;
    private readonly List<TimeSpan> openings = [];

    [Fact]
    public async Task A_hub_with_a_long_past_opens_quickly_and_reads_no_history()
    {
        await using (var before = await Start())
        {
            await Task.WhenAll(Enumerable.Range(0, Live).Select(
                i => before.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions($"live-{i}"))));
            await Task.WhenAll(Enumerable.Range(0, Live).Select(i => before.Client.WaitForInstanceStartAsync($"live-{i}")));
            await before.Run("Quick", new string('x', 200), new StartOrchestrationOptions("finished"));
        }

        MultiplyFinished();
        openings.Clear();
        await (await Start()).DisposeAsync();
        await (await Start()).DisposeAsync();
        await using var after = await Start();
        var runtime = await after.Services.GetRequiredService<HubHost>().Hub;
        var woken = Enumerable.Range(0, Live).Count(i => runtime.Instances.Find($"live-{i}") is { Executor: not null } or { FirstEvent: not null });
        await after.Client.RaiseEventAsync("live-999", "go", 5);

        Assert.Equal(5, (await after.End("live-999")).ReadOutputAs<int>());
        Assert.NotNull(await after.Client.GetInstanceAsync("copy-99999"));
        Assert.Equal((Live - 1, 0), (runtime.Instances.Count, woken));
        // Some milliseconds on a machine with nothing else to do (benchmark start-up); to read all histories would take far longer.
        Assert.True(openings.Min() < TimeSpan.FromSeconds(10), $"Opening took {string.Join(", ", openings)}.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<TestHub> Start()
    {
        var watch = Stopwatch.StartNew();
        var hub = await TestHub.Start(
            app => app
                .Orchestrator("Wait", context => context.WaitForExternalEvent<int>("go"))
                .Orchestrator("Quick", context => Task.FromResult(context.GetInput<string>())),
            folder: folder);
        openings.Add(watch.Elapsed);
        return hub;
    }

    private void MultiplyFinished()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "taskhub.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            BEGIN;
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {Finished})
            INSERT INTO instances (seq, id, name, status, created, updated, ended, steps, output)
            SELECT 1000000 + n, 'copy-' || n, name, status, created, updated, ended, steps, output
            FROM number CROSS JOIN instances WHERE instances.id = 'finished';
            INSERT INTO history (seq, step, events)
            SELECT copies.seq, history.step, history.events
            FROM instances AS copies CROSS JOIN history
            WHERE copies.seq > 1000000 AND history.seq = (SELECT seq FROM instances WHERE id = 'finished');
            UPDATE history SET events = CAST('no history' AS BLOB) WHERE seq <> (SELECT seq FROM instances WHERE id = 'live-999');
            COMMIT;
            """;
        Assert.True(command.ExecuteNonQuery() >= Finished);
    }
}
