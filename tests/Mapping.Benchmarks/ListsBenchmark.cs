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
        var offers = await tenant.ConnectionAsync(SampleCatalog.Gbp);
        var watch = Stopwatch.StartNew();
        await ListRows.WriteAsync(stage.Tables, tenant.Name, connection, offers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{ListRows.Mappings} mappings of each kind and {ListRows.AuditRows} audit rows written in {watch.Elapsed.TotalSeconds:F0} s"));

        using var client = tenant.Client();
        foreach (var (name, address) in Lists(connection, offers))
            await MeasureAsync(client, name, address);
        await SearchAsync(client, Audit("&customer=nobody"));
    }

    private static IEnumerable<(string Name, string Address)> Lists(string connection, string offers)
    {
        foreach (var kind in new[] { "customer", "offer", "subscription" })
        {
            var mappings = $"/api/connections/{(kind == "offer" ? offers : connection)}/{kind}-mappings?pageSize=25";
            yield return ($"{kind} mappings, first page of 25", mappings);
            yield return ($"{kind} mappings, search", $"{mappings}&search={ListRows.Search(kind)}");
        }

        yield return ("audit log, first page of 25", Audit(""));
        yield return ("audit log, failed ones (1 in 50)", Audit("&status=Failed"));
        yield return ("audit log, many customers (1 in 10)", Audit("&customer=7"));
        yield return ("audit log, one customer (1 in 10,000)", Audit("&customer=Customer%2000042"));
        yield return ("audit log, one operation and customer", Audit("&operations=CreateOrder&customer=Customer%2000042"));
        yield return ("audit log, a reseller", Audit("&reseller=b1f0"));
        yield return ("audit log, what still runs", Audit("&status=Processing"));
        yield return ("audit log, one order of the last month", $"/api/audit-logs?endDate={ListRows.End:yyyy-MM-dd}&orderId={ListRows.NewestOrder}");
        yield return ("audit log, one order, asked of the year", Audit($"&orderId={ListRows.OldestOrder}"));
    }

    private static string Audit(string filters) => string.Create(
        CultureInfo.InvariantCulture, $"/api/audit-logs?pageSize=25&startDate={ListRows.Begin:yyyy-MM-dd}&endDate={ListRows.End:yyyy-MM-dd}{filters}");

    /// <summary>Through the whole log, as a page does that looks for what is not there.</summary>
    private static async Task SearchAsync(HttpClient client, string address)
    {
        var (watch, requests, token) = (Stopwatch.StartNew(), 0, "");
        do
        {
            var list = await client.GetFromJsonAsync<JsonElement>($"{address}{token}");
            token = list.GetProperty("continuationToken").GetString() is { } next ? $"&continuationToken={Uri.EscapeDataString(next)}" : null;
            requests++;
        }
        while (token is not null);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"audit log, through all rows: {requests} requests, {watch.Elapsed.TotalSeconds:F1} s"));
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
