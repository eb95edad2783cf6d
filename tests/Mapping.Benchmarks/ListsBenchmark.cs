using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Benchmarks;

/// <summary>The lists that a portal shows, over HTTP, with 10,000 mappings and 100,000 audit rows of one context in the tables.</summary>
internal static class ListsBenchmark
{
    private const int Rounds = 60;
    private const int WarmUp = 5;

    public static async Task Run()
    {
        await using var stage = new Stage();
        await stage.InitializeAsync();
        var tenant = stage.NewTenant();
        var connection = await tenant.ConnectionAsync(SampleCatalog.Eur);
        var watch = Stopwatch.StartNew();
        await ListRows.WriteAsync(stage.Tables, tenant.Name, connection);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{ListRows.Mappings} mappings of each kind and {ListRows.AuditRows} audit rows written in {watch.Elapsed.TotalSeconds:F0} s"));

        using var client = tenant.Client();
        foreach (var (name, address) in Lists(connection))
            await MeasureAsync(client, name, address);
    }

    private static IEnumerable<(string Name, string Address)> Lists(string connection)
    {
        foreach (var kind in new[] { "customer", "offer", "subscription" })
        {
            yield return ($"{kind} mappings, first page of 25", $"/api/connections/{connection}/{kind}-mappings?pageSize=25");
            yield return ($"{kind} mappings, search", $"/api/connections/{connection}/{kind}-mappings?pageSize=25&search={ListRows.Search(kind)}");
        }

        var (from, to) = (ListRows.Begin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ListRows.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("audit log, first page of 25", $"/api/audit-logs?pageSize=25&startDate={from}&endDate={to}");
        yield return ("audit log, failed ones (1 in 50)", $"/api/audit-logs?pageSize=25&startDate={from}&endDate={to}&status=Failed");
        yield return ("audit log, one operation and customer", $"/api/audit-logs?pageSize=25&startDate={from}&endDate={to}&operations=CreateOrder&customer=Customer%2000042");
        yield return ("audit log, one order (oldest)", $"/api/audit-logs?startDate={from}&endDate={to}&orderId={ListRows.OldestOrder}");
    }

    /// <summary>The first page and the nineteen after it, again from the start as often as it takes.</summary>
    private static async Task MeasureAsync(HttpClient client, string name, string address)
    {
        const int Pages = 20;
        List<double> times = [];
        string? token = null;
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var page = token is null ? address : $"{address}&continuationToken={Uri.EscapeDataString(token)}";
            var watch = Stopwatch.StartNew();
            var list = await client.GetFromJsonAsync<JsonElement>(page);
            if (round >= 0)
                times.Add(watch.Elapsed.TotalMilliseconds);
            var next = list.GetProperty("continuationToken");
            token = next.ValueKind == JsonValueKind.Null || round % Pages == 0 ? null : next.GetString();
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-42} p50 {times[Rounds / 2],6:F0} ms, p95 {times[Rounds * 95 / 100],6:F0} ms, worst {times[^1],6:F0} ms"));
    }
}
