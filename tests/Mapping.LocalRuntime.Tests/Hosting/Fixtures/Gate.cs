namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

/// <summary>Holds functions until the test lets them go.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    public int Arrived => Volatile.Read(ref _arrived);

    public void Open() => _open.TrySetResult();

    public Task PassAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _arrived);
        return _open.Task.WaitAsync(cancellationToken);
    }
}
