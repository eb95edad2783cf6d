using System.Globalization;
using Mapping.AppHost.App;
using Mapping.AppHost.Processes;

namespace Mapping.Benchmarks;

/// <summary>The benchmarks' app on the local host, two processes, every step on disk before it counts.</summary>
internal sealed class BenchmarkHub : IAsyncDisposable
{
    private readonly FunctionsApp _app;
    private readonly HttpClient _client;
    private readonly string? _ownFolder;

    private BenchmarkHub(FunctionsApp app, string? ownFolder)
    {
        (_app, _ownFolder) = (app, ownFolder);
        _client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>Host and app together.</summary>
    public double Mebibytes => ProcessTree.Mebibytes(_app.Process.Id);

    public static async Task<BenchmarkHub> Start(string? folder = null)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("mapping-benchmark").FullName;
        var settings = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Warning" };
        var start = new AppStart(new Uri($"http://127.0.0.1:{FreePort.Next()}"), data, settings) { AppFolder = BuiltPrograms.FolderOf(typeof(BenchmarkHub).Assembly, "Mapping.BenchmarkApp") };
        return new BenchmarkHub(await FunctionsApp.StartAsync(start, CancellationToken.None), folder is null ? data : null);
    }

    public Task Run(string orchestrator, int input) => Post($"/api/runs/{orchestrator}/{input}", "Completed");

    public Task Begin(string orchestrator, int input) => Post($"/api/runs/{orchestrator}/{input}?wait=false", "Running");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }

    private async Task Post(string address, string expected)
    {
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), null);
        var answer = await response.Content.ReadAsStringAsync();
        if (!answer.Contains(expected, StringComparison.Ordinal))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{address} answered {(int)response.StatusCode} {answer}."));
    }
}
