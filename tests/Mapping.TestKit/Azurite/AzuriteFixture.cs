using Mapping.AppHost.Azurite;
using Mapping.AppHost.Node;
using Xunit;

namespace Mapping.TestKit.Azurite;

/// <summary>One Azurite per test assembly: in memory, on a free port. Use: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public string ConnectionString => Azurite.ConnectionString;

    private AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("Azurite has not started.");

    public async ValueTask InitializeAsync()
    {
        var node = await NodeRuntime.FindAsync(CancellationToken.None);
        var packages = new NpmPackages(RepositoryRoot.Find());
        await packages.EnsureAsync(new Progress<RestoreProgress>(), CancellationToken.None);
        _azurite = await AzuriteProcess.StartAsync(node, packages, logPath: null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}
