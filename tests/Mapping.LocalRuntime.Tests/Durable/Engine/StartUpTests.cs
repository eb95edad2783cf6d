using System.Diagnostics;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Tests.Durable.Engine;

public sealed class StartUpTests : IDisposable
{
    private const int Live = 1_000;
    private const int Finished = 100_000;
    private const double Mebibyte = 1024 * 1024;

    private readonly string folder = Directory.CreateTempSubdirectory("startup").FullName;

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
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var after = await Start();
        var opening = watch.Elapsed;
        held = GC.GetTotalMemory(forceFullCollection: true) - held;
        await after.Client.RaiseEventAsync("live-999", "go", 5);

        Assert.Equal(5, (await after.End("live-999")).ReadOutputAs<int>());
        Assert.NotNull(await after.Client.GetInstanceAsync("copy-99999"));
        Assert.True(opening < TimeSpan.FromSeconds(2), $"Opening took {opening.TotalSeconds:F2} s.");
        Assert.True(held < 32 * Mebibyte, $"{held / Mebibyte:F1} MiB are held.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<TestHub> Start() => TestHub.Start(
        app => app
            .Orchestrator("Wait", context => context.WaitForExternalEvent<int>("go"))
            .Orchestrator("Quick", context => Task.FromResult(context.GetInput<string>())),
        folder: folder);

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
            COMMIT;
            """;
        Assert.True(command.ExecuteNonQuery() >= Finished);
    }
}
