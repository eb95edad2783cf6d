using System.Collections.Concurrent;
using System.Diagnostics;
using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>Sends each order once or several times, to either app, and asks either how it ended.</summary>
internal sealed class ChaosPortal(ChaosApps apps, int seed)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan LongestOrder = TimeSpan.FromMinutes(10);
    private int _posts;

    public int Posts => Volatile.Read(ref _posts);

    /// <summary>From the first acceptance to the end.</summary>
    public ConcurrentDictionary<string, TimeSpan> Durations { get; } = new();

    public async Task<IReadOnlyDictionary<string, SeenOrder>> RunAsync(IReadOnlyList<ChaosOrder> orders)
    {
        var ends = new ConcurrentDictionary<string, Task<SeenOrder>>();
        await Parallel.ForEachAsync(orders, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (order, _) =>
        {
            var random = RandomOf(order);
            await PostAsync(order, random);
            ends[order.Id] = FollowAsync(order, Stopwatch.StartNew(), random);
            for (var repeats = random.Next(3); repeats > 0; repeats--)
                await PostAsync(order, random);
        });
        var seen = new Dictionary<string, SeenOrder>();
        foreach (var (id, end) in ends)
            seen[id] = await end;
        return seen;
    }

    /// <summary>After everything is mended: what did not succeed goes on from where it stopped.</summary>
    public async Task<SeenOrder> RetryAsync(ChaosOrder order)
    {
        var client = Client(new Random(seed), order);
        await client.RetryAsync(order.Id, LongestOrder);
        return await client.WaitForEndAsync(order.Id, LongestOrder);
    }

    private async Task<SeenOrder> FollowAsync(ChaosOrder order, Stopwatch since, Random random)
    {
        var end = await Client(random, order).WaitForEndAsync(order.Id, LongestOrder);
        Durations[order.Id] = since.Elapsed;
        return end;
    }

    private async Task PostAsync(ChaosOrder order, Random random)
    {
        Interlocked.Increment(ref _posts);
        await Client(random, order).PostAsync(order.Body, LongestOrder);
    }

    /// <summary>The same for the same seed and order, in every process.</summary>
    private Random RandomOf(ChaosOrder order) => new(order.Id.Aggregate(seed, (mixed, letter) => unchecked((mixed * 31) + letter)));

    private OrderClient Client(Random random, ChaosOrder order) => new(apps.For(random), order.Expected.Tenant, order.Expected.Context);
}
