using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A million rows over HTTP, against what the app's process then took at most.</summary>
[Collection(Alone.Name)]
public sealed class LargeImportTests(Stage stage) : IAsyncLifetime
{
    private const int Rows = 1_000_000;
    private const long MostBytes = 200L * 1024 * 1024;

    private AppProcess? _app;

    private AppProcess App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async ValueTask InitializeAsync() =>
        _app = await stage.StartAppAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [Fact]
    public async Task A_million_rows_are_taken_in_under_200_MB_of_the_process()
    {
        using var client = stage.NewTenant(App).Client();
        client.Timeout = TimeSpan.FromMinutes(5);
        using var body = new RowsContent(
            "CustomerId,CustomerName,SubscriptionId,UsageDate,ProductName,SkuName,MeterCategory,MeterName,ResourceUri,BillingPreTaxTotal,BillingCurrency",
            row => $"a1de2d00-3c5b-4f1e-9a77-{row % 500:D12},Customer {row % 500},0a1de200-0000-4000-8000-{row % 500:D12},10/{1 + (row % 31)}/2026,"
                + $"Microsoft Azure plan,,Storage,LRS data stored,/subscriptions/0a1de200/resourceGroups/rg/providers/Microsoft.Storage/accounts/a{row},0.0{row % 97:D2},EUR",
            Rows);

        using var answer = await client.PostAsync(new Uri("/api/azure-plans/costs/import", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var report = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal((Rows, 500), ((int)report["rows"]!, (int)report["unmatchedCount"]!));
        using var process = Process.GetProcessById(App.WorkerProcessId);
        var peak = process.PeakWorkingSet64;
        TestContext.Current.SendDiagnosticMessage($"The app's process took {peak / 1024 / 1024} MB at most.");
        Assert.True(peak < MostBytes, $"{peak / 1024 / 1024} MB");
    }

    private sealed class RowsContent(string header, Func<int, string> row, int rows) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            await using var writer = new StreamWriter(packed, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
            await writer.WriteLineAsync(header);
            for (var number = 0; number < rows; number++)
                await writer.WriteLineAsync(row(number));
        }

        protected override bool TryComputeLength(out long length) => (length = -1) >= 0;
    }
}
