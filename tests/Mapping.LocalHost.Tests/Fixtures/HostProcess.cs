using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using Mapping.LocalHost.Http;
using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Tests.Fixtures;

/// <summary>The host as a process of its own over the sample app, with its data in the given directory.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> _output = new();

    private HostProcess(Process process, Uri address, string directory)
    {
        (Process, Directory) = (process, directory);
        Client = new HttpClient { BaseAddress = address };
    }

    public static string SampleApp { get; } = Path.GetDirectoryName(
        typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Mapping.LocalHost.SampleApp").Value!)!;

    public Process Process { get; }

    public string Directory { get; }

    public HttpClient Client { get; }

    public string Output => string.Join(Environment.NewLine, _output);

    public KeyFile Keys => JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(Path.Combine(Directory, KeyFile.Name)), JsonSerializerOptions.Web)!;

    public IReadOnlyList<string> Journal => File.Exists(JournalIn(Directory)) ? File.ReadAllLines(JournalIn(Directory)) : [];

    /// <summary>The app's process: the host has no other child.</summary>
    public int WorkerId => int.Parse(
        System.IO.Directory.GetDirectories($"/proc/{Process.Id}/task").SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(),
        System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<HostProcess> StartAsync(string directory, params (string Name, string Value)[] settings)
    {
        var host = Launch(directory, SampleApp, settings);
        try
        {
            await Until.TrueAsync(async () => host.Process.HasExited
                ? throw new InvalidOperationException($"The host ended:{Environment.NewLine}{host.Output}")
                : await host.AnswersAsync());
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>For a start that is expected to fail.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(string directory, string app, params (string Name, string Value)[] settings)
    {
        await using var host = Launch(directory, app, settings);
        await host.Process.WaitForExitAsync().WaitAsync(Patience);
        return (host.Process.ExitCode, host.Output);
    }

    public Task<HttpResponseMessage> StartAsync(string orchestrator, string id) => Client.PostAsync($"/api/start/{orchestrator}/{id}", null);

    public async Task<JsonElement> StatusAsync(string id) =>
        await Client.GetFromJsonAsync<JsonElement>($"{DurableWebhook.Path}/instances/{id}?code={Keys.DurableTask}");

    public async Task<JsonElement> EndAsync(string id)
    {
        JsonElement status = default;
        await Until.TrueAsync(async () => (status = await StatusAsync(id)).GetProperty("runtimeStatus").GetString() is "Completed" or "Failed" or "Terminated");
        return status;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key = null, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static string JournalIn(string directory) => Path.Combine(directory, "journal.txt");

    private static HostProcess Launch(string directory, string app, (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(AppFolder).Assembly.Location, app])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["LocalHost__DataDirectory"] = directory;
        start.Environment["Sample__Journal"] = JournalIn(directory);
        start.Environment["Sample__Schedule"] = "0 0 3 1 1 *";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var host = new HostProcess(new Process { StartInfo = start }, address, directory);
        host.Process.OutputDataReceived += (_, line) => host._output.Enqueue(line.Data ?? "");
        host.Process.ErrorDataReceived += (_, line) => host._output.Enqueue(line.Data ?? "");
        host.Process.Start();
        host.Process.BeginOutputReadLine();
        host.Process.BeginErrorReadLine();
        return host;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/admin/host/ping");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
