using System.Security.Cryptography;
using Mapping.AppHost.Node;
using Mapping.AppHost.Processes;

namespace Mapping.AppHost.Azurite;

/// <summary>Azure Table Storage on this machine: in memory, for one account made for this run.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string Account = "mappinglocal";
    private const int MaxStarts = 3;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private readonly ChildProcess _process;

    private AzuriteProcess(ChildProcess process, int port, string key)
    {
        _process = process;
        Endpoint = new Uri($"http://127.0.0.1:{port}/{Account}");
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};TableEndpoint={Endpoint};";
    }

    public Uri Endpoint { get; }

    public string ConnectionString { get; }

    public ChildProcess Process => _process;

    public static async Task<AzuriteProcess> StartAsync(NodeRuntime node, NpmPackages packages, string? logPath, CancellationToken cancellationToken)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        for (var start = 1; ; start++)
        {
            var port = FreePort.Next();
            var process = await ChildProcess.StartAsync(Command(node, packages, port, key, logPath));
            if (await IsListeningAsync(process, port, cancellationToken))
                return new AzuriteProcess(process, port, key);
            var tail = process.Log.Tail(10);
            await process.DisposeAsync();
            if (start == MaxStarts)
                throw new StageException($"Azurite did not start. Run \"npm ci\" in the repository and try again. It said:{Environment.NewLine}{tail}");
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static ChildProcessStart Command(NodeRuntime node, NpmPackages packages, int port, string key, string? logPath) =>
        new(node.Path,
        [
            packages.File("azurite", "dist", "src", "table", "main.js"),
            "--tableHost", "127.0.0.1", "--tablePort", $"{port}", "--inMemoryPersistence", "--disableTelemetry", "--disableProductStyleUrl", "--silent",
        ])
        {
            Environment = new Dictionary<string, string?> { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
            LogPath = logPath,
        };

    private static async Task<bool> IsListeningAsync(ChildProcess process, int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartTimeout);
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            if (process.Log.Lines.Any(line => line.Contains($"successfully started on 127.0.0.1:{port}", StringComparison.Ordinal)))
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return false;
    }
}
