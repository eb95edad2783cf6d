using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mapping.Simulators.Tests;

public sealed class StandaloneTests
{
    [Fact]
    public async Task Started_alone_it_prints_its_addresses_and_serves_them()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mapping.Simulators.dll")]) { RedirectStandardOutput = true })!;
        try
        {
            var lines = new List<string>();
            while (lines.LastOrDefault()?.StartsWith("Ctrl+C", StringComparison.Ordinal) != true)
                lines.Add(await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException(string.Join('\n', lines)));

            using var http = new HttpClient();
            var inspection = lines.Single(line => line.StartsWith("Inspection", StringComparison.Ordinal)).Split(' ')[^1];
            var overview = await http.GetFromJsonAsync<JsonElement>(inspection, patience.Token);

            Assert.Equal(3, overview.GetProperty("databases").GetArrayLength());
            Assert.Contains(lines, line => line.StartsWith("Autotask zone discovery", StringComparison.Ordinal) && line.EndsWith("/ATServicesRest/", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(patience.Token);
        }
    }

    [Fact]
    public async Task It_ends_at_once_while_a_call_is_held_and_another_is_to_be_carried_out_later()
    {
        var host = await SimulatorHost.StartAsync(new SimulatorOptions(), TestContext.Current.CancellationToken);
        var autotask = Support.AutotaskClient.For(host, SampleData.SampleCatalog.Eur);
        await autotask.FaultAsync(new { sequence = new[] { new { kind = "LateCommit", seconds = 60 }, new { kind = "CommitThenTimeout", seconds = 60 } } });
        await Assert.ThrowsAsync<HttpRequestException>(() => autotask.GetAsync("Services/12"));
        var held = autotask.GetAsync("Services/12");
        var watch = Stopwatch.StartNew();

        await host.DisposeAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), $"{watch.Elapsed}");
        await Task.WhenAny(held).WaitAsync(TimeSpan.FromSeconds(40), TestContext.Current.CancellationToken);
    }
}
