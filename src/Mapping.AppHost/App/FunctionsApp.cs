using System.Net;
using Mapping.AppHost.Processes;

namespace Mapping.AppHost.App;

/// <summary>The mapping app as an own process, from start to readiness.</summary>
internal sealed class FunctionsApp : IAsyncDisposable
{
    private const string Assembly = "Mapping.Functions.dll";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    private FunctionsApp(ChildProcess process, Uri address, FunctionKeys keys) => (Process, Address, Keys) = (process, address, keys);

    public ChildProcess Process { get; }

    public Uri Address { get; }

    public FunctionKeys Keys { get; }

    public static async Task<FunctionsApp> StartAsync(AppStart start, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(start.DataDirectory);
        var process = await ChildProcess.StartAsync(Command(start));
        try
        {
            await WaitUntilReadyAsync(process, start.Address, cancellationToken);
            return new FunctionsApp(process, start.Address, await FunctionKeys.ReadAsync(start.DataDirectory, cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static ChildProcessStart Command(AppStart start)
    {
        var environment = start.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => (string?)setting.Value);
        environment["ASPNETCORE_URLS"] = start.Address.GetLeftPart(UriPartial.Authority);
        environment["LocalRuntime__DataDirectory"] = start.DataDirectory;
        return new ChildProcessStart(ExecutablePath.Dotnet, [Path.Combine(AppContext.BaseDirectory, Assembly)])
        {
            // Away from a developer's own local.settings.json.
            WorkingDirectory = start.DataDirectory,
            Environment = environment,
            LogPath = start.LogPath,
        };
    }

    private static async Task WaitUntilReadyAsync(ChildProcess process, Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartTimeout);
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            if (await PingAsync(client, cancellationToken))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(25), CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var state = process.HasExited ? $"ended with exit code {process.ExitCode}" : $"was not ready within {StartTimeout.TotalSeconds:0} seconds";
        throw new StageException($"The app {state}. It said:{Environment.NewLine}{process.Log.Tail(30)}");
    }

    private static async Task<bool> PingAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/admin/host/ping", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
