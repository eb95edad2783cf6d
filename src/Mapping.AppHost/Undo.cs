namespace Mapping.AppHost;

/// <summary>Ends what was started, newest first, unless all of it was.</summary>
internal sealed class Undo : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _started = [];

    public T Add<T>(T started)
        where T : IAsyncDisposable
    {
        _started.Push(started);
        return started;
    }

    public void Keep() => _started.Clear();

    public async ValueTask DisposeAsync()
    {
        while (_started.TryPop(out var started))
            await started.DisposeAsync();
    }
}
