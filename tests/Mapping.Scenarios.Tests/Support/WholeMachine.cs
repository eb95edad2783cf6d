using Mapping.Machine;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>The whole machine, as long as measurements run: the other test modules have ended, or wait.</summary>
public sealed class WholeMachine : IAsyncLifetime
{
    private IDisposable? _whole;

    public async ValueTask InitializeAsync() => _whole = await MachineLock.TakeWholeAsync();

    public ValueTask DisposeAsync()
    {
        _whole?.Dispose();
        return ValueTask.CompletedTask;
    }
}
