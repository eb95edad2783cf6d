using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Mapping.Scenarios.Tests.Support;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>A bound that a busy build machine keeps too; the benchmarks measure the promise of 50 ms.</summary>
[Collection(Alone.Name)]
public sealed class SubmitLatencyTests(Stage stage)
{
    private const int Orders = 60;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task An_order_is_accepted_at_once_while_others_are_mapped()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(SampleCatalog.AlderPremium);
        await tenant.RunAsync(order);
        using var client = tenant.Client();
        using var timer = new PeriodicTimer(Pace);
        var times = new List<TimeSpan>();

        for (var number = 0; number < Orders; number++)
        {
            await timer.WaitForNextTickAsync();
            var next = order.With("orderId", $"n-{number}").With("subscription.id", Guid.NewGuid().ToString()).With("sync.contractId", 36);
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync("/api/orders", next);
            times.Add(Stopwatch.GetElapsedTime(started));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        var slowest = times.Order().ElementAt(Orders * 95 / 100);
        Assert.True(slowest < Bound, $"p95 {slowest.TotalMilliseconds:0.0} ms of {string.Join(' ', times.Select(time => $"{time.TotalMilliseconds:0}"))}");
    }
}
