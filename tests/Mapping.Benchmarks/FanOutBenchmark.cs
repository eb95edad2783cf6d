using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>One orchestration that starts 1,000 activities at once and waits for all.</summary>
internal static class FanOutBenchmark
{
    private const int Width = 1_000;

    public static async Task Run()
    {
        await using var hub = await BenchmarkHub.Start();
        await hub.Run("FanOut", Width);
        for (var round = 1; round <= 3; round++)
        {
            var watch = Stopwatch.StartNew();
            await hub.Run("FanOut", Width);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"fan-out of {Width}, round {round}: {watch.Elapsed.TotalMilliseconds:F0} ms, {Width / watch.Elapsed.TotalSeconds:F0} activities/s"));
        }
    }
}
