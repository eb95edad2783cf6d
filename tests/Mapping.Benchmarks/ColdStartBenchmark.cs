using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Mapping.AppHost.Processes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Benchmarks;

/// <summary>The built app on a new host with an empty data directory, until it has answered the first order with 202. Azurite and the simulators run already.</summary>
internal static class ColdStartBenchmark
{
    private const int Starts = 11;

    public static async Task Run()
    {
        await using var stage = new Stage();
        await stage.InitializeAsync();
        var tenant = stage.NewTenant();
        var order = await tenant.OrderAsync(SampleCatalog.AlderPremium);
        List<(double Ready, double Accepted, double Memory)> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            await using var app = await stage.StartAppAsync();
            var ready = watch.Elapsed.TotalMilliseconds;
            await Accept(app, tenant.Name, order.With("orderId", $"cold-{start}"));
            var accepted = watch.Elapsed.TotalMilliseconds;
            starts.Add((ready, accepted, ProcessTree.Mebibytes(app.ProcessId)));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"cold start, median of {Starts}: first 202 after {Median(starts.Select(start => start.Accepted)):F0} ms "
            + $"({starts.Min(start => start.Accepted):F0} to {starts.Max(start => start.Accepted):F0}), "
            + $"ready after {Median(starts.Select(start => start.Ready)):F0} ms, both processes then {Median(starts.Select(start => start.Memory)):F0} MiB"));
    }

    private static async Task Accept(AppProcess app, string tenant, System.Text.Json.Nodes.JsonObject order)
    {
        using var client = app.CreateClient(tenant);
        using var response = await client.PostAsJsonAsync("/api/orders", order);
        if (response.StatusCode != HttpStatusCode.Accepted)
        {
            throw new InvalidOperationException($"POST /api/orders answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Starts / 2);
}
