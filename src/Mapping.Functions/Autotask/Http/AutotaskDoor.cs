namespace Mapping.Functions.Autotask.Http;

/// <summary>
/// Whether the credentials of one connection may be used now. While nobody knows whether they are good, one call goes ahead alone:
/// Autotask locks an API user after a few wrong tries, and a run reads several records at once.
/// </summary>
internal sealed class AutotaskDoor(TimeProvider time) : IDisposable
{
    /// <summary>For how long an accepted call vouches for the next ones.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(30);

    /// <summary>Covers the calls that wait already. After it, the connection's own status keeps it closed.</summary>
    private static readonly TimeSpan Closed = TimeSpan.FromSeconds(5);

    /// <summary>A first call that hangs must not hold up the others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _first = new(1, 1);
    private readonly Lock _gate = new();
    private DateTimeOffset _trustedUntil;
    private DateTimeOffset _closedUntil;
    private string _refusal = "";

    /// <summary>When a call came to it last; written by <see cref="AutotaskDoors"/> alone.</summary>
    public DateTimeOffset UsedAt { get; set; }

    private bool IsTrusted
    {
        get
        {
            lock (_gate)
            {
                return time.GetUtcNow() < _trustedUntil;
            }
        }
    }

    private string? Refusal
    {
        get
        {
            lock (_gate)
            {
                return time.GetUtcNow() < _closedUntil ? _refusal : null;
            }
        }
    }

    /// <summary>Null when the call may go with all others; else it is the first one, until it gives its turn back.</summary>
    /// <exception cref="AutotaskException">The credentials were refused just now.</exception>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = !IsTrusted && await _first.WaitAsync(Patience, cancellationToken) ? new Turn(_first) : null;
        if (Refusal is { } text)
        {
            turn?.Dispose();
            throw new AutotaskException(AutotaskFailure.Unauthorized, text);
        }

        if (turn is null || !IsTrusted)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Accepted()
    {
        lock (_gate)
        {
            _trustedUntil = time.GetUtcNow() + Trust;
        }
    }

    public void Refused(string text)
    {
        lock (_gate)
        {
            (_trustedUntil, _closedUntil, _refusal) = (default, time.GetUtcNow() + Closed, text);
        }
    }

    public void Dispose() => _first.Dispose();

    private sealed class Turn(SemaphoreSlim first) : IDisposable
    {
        public void Dispose() => first.Release();
    }
}
