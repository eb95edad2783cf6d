using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>10,000 instances that wait for an event: what they hold of memory.</summary>
internal static class WaitingBenchmark
{
    private const int Instances = 10_000;
    private const int AtOnce = 500;

    public static async Task Run()
    {
        await using var hub = await BenchmarkHub.Start();
        await hub.Run("Sequence", 5);
        var before = hub.Mebibytes;
        var watch = Stopwatch.StartNew();
        foreach (var portion in Enumerable.Range(0, Instances).Chunk(AtOnce))
            await Task.WhenAll(portion.Select(number => hub.Begin("Wait", number)));

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Instances} waiting instances: both processes {hub.Mebibytes:F0} MiB, {before:F0} before; begun in {watch.Elapsed.TotalSeconds:F1} s"));
    }
}
