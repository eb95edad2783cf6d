using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>One orchestration of 5,000 sequential activities: 10,000 events. A step must not cost more at the end than at the start.</summary>
internal static class LongHistoryBenchmark
{
    private static readonly int[] Lengths = [500, 1_000, 2_000, 5_000];

    public static async Task Run()
    {
        await using var hub = await BenchmarkHub.Start();
        await hub.Run("Sequence", 500);
        foreach (var activities in Lengths)
        {
            var watch = Stopwatch.StartNew();
            await hub.Run("Sequence", activities);
            var perStep = watch.Elapsed.TotalMilliseconds / activities;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"history of {2 * activities} events: {watch.Elapsed.TotalSeconds:F2} s, {perStep:F3} ms a step"));
        }
    }
}
