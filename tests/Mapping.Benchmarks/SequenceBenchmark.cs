using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Mapping.Benchmarks;

/// <summary>500 runs of 5 sequential activities, 50 at once; then the same one at a time.</summary>
internal static class SequenceBenchmark
{
    public const int Activities = 5;
    private const int Rounds = 5;

    public static async Task Run()
    {
        await using var hub = await BenchmarkHub.Start();
        Func<Task> run = () => hub.Run("Sequence", Activities);
        await Measure(run, runs: 500, concurrency: 50);
        for (var round = 1; round <= Rounds; round++)
        {
            Report($"sequence, 500 runs, 50 at once, round {round}", await Measure(run, runs: 500, concurrency: 50));
        }

        Report("sequence, 5000 runs, 500 at once", await Measure(run, runs: 5_000, concurrency: 500));
        Report("sequence, 200 runs, one at a time", await Measure(run, runs: 200, concurrency: 1));
    }

    public static Task<(double PerSecond, double[] Milliseconds)> Measure(Func<Task> run, int runs, int concurrency) => Measure(Enumerable.Repeat(run, runs), concurrency);

    public static async Task<(double PerSecond, double[] Milliseconds)> Measure(IEnumerable<Func<Task>> work, int concurrency)
    {
        var queue = new ConcurrentQueue<Func<Task>>(work);
        var latencies = new ConcurrentBag<double>();
        var total = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            while (queue.TryDequeue(out var run))
            {
                var started = Stopwatch.GetTimestamp();
                await run();
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }));
        return (latencies.Count / total.Elapsed.TotalSeconds, [.. latencies.Order()]);
    }

    public static void Report(string what, (double PerSecond, double[] Milliseconds) measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {measured.PerSecond:F1}/s, p50 {At(measured, 0.5):F1} ms, p95 {At(measured, 0.95):F1} ms"));

    private static double At((double PerSecond, double[] Milliseconds) measured, double part) =>
        measured.Milliseconds[(int)(part * (measured.Milliseconds.Length - 1))];
}
