using Mapping.LocalHost.Tests.Fixtures;

namespace Mapping.LocalHost.Tests.Processes;

/// <summary>One host for all tests that leave it as it is.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    internal HostProcess Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await HostProcess.StartAsync(_directory.Path, ("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "100000"));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _directory.Dispose();
    }
}
