using System.Net;
using System.Net.Http.Json;
using Mapping.AppHost.App;
using Mapping.AppHost.Processes;

namespace Mapping.TestKit.App;

/// <summary>The mapping app on a host of its own, on a free port with an own data directory; both processes can be killed and started again on both.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    /// <summary>Most of these processes live for seconds: better code would come too late, and compiling it keeps a core busy.</summary>
    internal const string RecompileAfterCalls = "DOTNET_TC_CallCountThreshold";

    private readonly AppStart _start;
    private readonly bool _ownsDirectory;
    private readonly List<string> _earlierLines = [];
    private FunctionsApp _app;

    private AppProcess(AppStart start, FunctionsApp app, bool ownsDirectory) => (_start, _app, _ownsDirectory) = (start, app, ownsDirectory);

    public Uri Address => _start.Address;

    public string DataDirectory => _start.DataDirectory;

    public string MasterKey => _app.Keys.Master;

    public string FunctionKey => _app.Keys.Function;

    public string DurableTaskKey => _app.Keys.DurableTask;

    internal FunctionKeys Keys => _app.Keys;

    /// <summary>The host's process.</summary>
    public int ProcessId => _app.Process.Id;

    /// <summary>The process that the host runs the app in.</summary>
    public int WorkerProcessId => ProcessTree.Ids(ProcessId)[1];

    /// <summary>All that the app has logged, earlier lives included.</summary>
    public IReadOnlyList<string> LogLines => [.. _earlierLines, .. _app.Process.Log.Lines];

    public static async Task<AppProcess> StartAsync(
        IReadOnlyDictionary<string, string> settings, string? dataDirectory = null, CancellationToken cancellationToken = default)
    {
        var directory = dataDirectory ?? Path.Combine(Path.GetTempPath(), "mapping-tests", Guid.NewGuid().ToString("N"));
        var all = new Dictionary<string, string>(settings);
        all.TryAdd(RecompileAfterCalls, "1000");
        var start = new AppStart(new Uri($"http://127.0.0.1:{FreePort.Next()}"), directory, all);
        return new AppProcess(start, await FunctionsApp.StartAsync(start, cancellationToken), ownsDirectory: dataDirectory is null);
    }

    /// <summary>A client with the function key; without a tenant, headers are the caller's business.</summary>
    public HttpClient CreateClient(string? tenant = null, string context = "csp", string actor = "tests@nimbus-demo.example")
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("x-functions-key", FunctionKey);
        if (tenant is null)
            return client;
        client.DefaultRequestHeaders.Add("X-Tenant", tenant);
        client.DefaultRequestHeaders.Add("X-Context", context);
        client.DefaultRequestHeaders.Add("X-Actor", actor);
        return client;
    }

    /// <summary>Starts a function that a timer starts otherwise, through the admin endpoint.</summary>
    public async Task FireAsync(string function)
    {
        using var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("x-functions-key", MasterKey);
        using var answer = await client.PostAsJsonAsync($"/admin/functions/{function}", new { });
        if (answer.StatusCode != HttpStatusCode.Accepted)
            throw new InvalidOperationException($"/admin/functions/{function} answered {(int)answer.StatusCode}.");
    }

    /// <summary>SIGKILL to host and app: nothing runs any more, nothing was said goodbye to.</summary>
    public Task KillAsync() => _app.Process.KillAsync();

    /// <summary>SIGTERM, as a platform stops an app.</summary>
    public Task StopAsync() => _app.Process.StopAsync();

    /// <summary>Starts the app again on the same directory and address, after <see cref="KillAsync"/> or <see cref="StopAsync"/>.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await KillAsync();
        _earlierLines.AddRange(_app.Process.Log.Lines);
        await _app.DisposeAsync();
        _app = await FunctionsApp.StartAsync(_start, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownsDirectory && Directory.Exists(DataDirectory))
            Directory.Delete(DataDirectory, recursive: true);
    }
}
