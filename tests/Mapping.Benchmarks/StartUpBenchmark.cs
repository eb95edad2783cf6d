using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>How long a start takes with 100,000 finished and 1,000 waiting instances in the hub's file, against one with an empty hub.</summary>
internal static class StartUpBenchmark
{
    private const int Finished = 100_000;
    private const int Live = 1_000;
    private const int AtOnce = 500;
    private const double Mebibyte = 1024 * 1024;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("mapping-benchmark").FullName;
        try
        {
            await Start(folder, "empty");
            await Fill(folder);
            for (var round = 1; round <= 3; round++)
                await Start(folder, $"with {Finished} finished and {Live} waiting instances, round {round}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(string folder)
    {
        await using var hub = await BenchmarkHub.Start(folder);
        foreach (var portion in Enumerable.Range(0, Finished).Chunk(AtOnce))
            await Task.WhenAll(portion.Select(_ => hub.Run("Sequence", 1)));
        foreach (var portion in Enumerable.Range(0, Live).Chunk(AtOnce))
            await Task.WhenAll(portion.Select(number => hub.Begin("Wait", number)));
    }

    private static async Task Start(string folder, string what)
    {
        var watch = Stopwatch.StartNew();
        await using var hub = await BenchmarkHub.Start(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start-up, hub {what}: ready after {watch.Elapsed.TotalMilliseconds:F0} ms, file {new FileInfo(Path.Combine(folder, "taskhub.db")).Length / Mebibyte:F0} MiB"));
    }
}
