using System.Diagnostics;
using System.Globalization;
using Microsoft.DurableTask;

namespace Mapping.Benchmarks;

/// <summary>How long it takes to open a hub with 100,000 finished and 1,000 waiting instances, and what that holds of memory.</summary>
internal static class StartUpBenchmark
{
    private const int Finished = 100_000;
    private const int Live = 1_000;
    private const int Portion = 500;
    private const double Mebibyte = 1024 * 1024;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("mapping-benchmark").FullName;
        try
        {
            await Fill(folder);
            for (var round = 1; round <= 3; round++)
            {
                await Open(folder, round);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(string folder)
    {
        await using var hub = await BenchmarkHub.Start(folder);
        foreach (var portion in Enumerable.Range(0, Finished).Chunk(Portion))
        {
            await Task.WhenAll(portion.Select(_ => hub.Run("Sequence", 1)));
        }

        foreach (var portion in Enumerable.Range(0, Live).Chunk(Portion))
        {
            await Task.WhenAll(portion.Select(i => hub.Client.ScheduleNewOrchestrationInstanceAsync("Wait", new StartOrchestrationOptions($"live-{i}"))));
            await Task.WhenAll(portion.Select(i => hub.Client.WaitForInstanceStartAsync($"live-{i}")));
        }
    }

    private static async Task Open(string folder, int round)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var hub = await BenchmarkHub.Start(folder);
        var opened = watch.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start-up with {Finished} finished and {Live} waiting instances, round {round}: {opened.TotalMilliseconds:F0} ms, {held / Mebibyte:F1} MiB managed, "
            + $"file {new FileInfo(Path.Combine(folder, "taskhub.db")).Length / Mebibyte:F0} MiB"));
    }
}
