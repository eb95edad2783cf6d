using System.Security.Cryptography;
using Mapping.AppHost.Node;
using Mapping.AppHost.Processes;
using Mapping.TestKit.Waiting;
using Xunit;

namespace Mapping.TestKit.Azurite;

/// <summary>Azure Blob Storage on this machine, in memory and on a free port: for the few tests that need blobs.</summary>
public sealed class BlobAzuriteFixture : IAsyncLifetime
{
    private const string Account = "mappingarchive";
    private ChildProcess? _process;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var node = await NodeRuntime.FindAsync(CancellationToken.None);
        var packages = new NpmPackages(RepositoryRoot.Find());
        await packages.EnsureAsync(new Progress<RestoreProgress>(), CancellationToken.None);
        var (port, key) = (FreePort.Next(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};BlobEndpoint=http://127.0.0.1:{port}/{Account};";
        var process = _process = await ChildProcess.StartAsync(new ChildProcessStart(node.Path,
        [
            packages.File("azurite", "dist", "src", "blob", "main.js"),
            "--blobHost", "127.0.0.1", "--blobPort", $"{port}", "--inMemoryPersistence", "--disableTelemetry", "--disableProductStyleUrl", "--skipApiVersionCheck", "--silent",
        ])
        {
            Environment = new Dictionary<string, string?> { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        });
        await WaitFor.ConditionAsync(
            "blobs are served", () => process.Log.Lines.Any(line => line.Contains($"successfully listens on http://127.0.0.1:{port}", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }
}
