using Mapping.Machine;

[assembly: AssemblyFixture(typeof(MachineShare))]

namespace Mapping.Machine;

/// <summary>A module's share of the machine, as long as its tests run.</summary>
public sealed class MachineShare : IAsyncLifetime
{
    private IDisposable? _share;

    public async ValueTask InitializeAsync() => _share = await MachineLock.ShareAsync();

    public ValueTask DisposeAsync()
    {
        _share?.Dispose();
        return ValueTask.CompletedTask;
    }
}
