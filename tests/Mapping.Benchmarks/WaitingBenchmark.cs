using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>10,000 instances that wait for an event: what they hold of memory.</summary>
internal static class WaitingBenchmark
{
    private const int Instances = 10_000;
    private const double Mebibyte = 1024 * 1024;

    public static async Task Run()
    {
        await using var hub = await BenchmarkHub.Start();
        await hub.Run("Sequence", 5);
        var before = Held();
        var watch = Stopwatch.StartNew();
        foreach (var portion in Enumerable.Range(0, Instances).Chunk(500))
        {
            var ids = await Task.WhenAll(portion.Select(_ => hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait")));
            await Task.WhenAll(ids.Select(id => hub.Client.WaitForInstanceStartAsync(id)));
        }

        var started = watch.Elapsed;
        var after = Held();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Instances} waiting instances: {(after - before) / Mebibyte:F1} MiB managed ({(after - before) / Instances} bytes each), "
            + $"process {Environment.WorkingSet / Mebibyte:F0} MiB, started in {started.TotalSeconds:F1} s"));
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
