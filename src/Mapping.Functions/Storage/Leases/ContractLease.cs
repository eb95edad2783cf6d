namespace Mapping.Functions.Storage.Leases;

/// <summary>The right to write to one contract for a while.</summary>
internal sealed class ContractLease(LeaseRow row, ContractLeases leases) : IAsyncDisposable
{
    private DateTimeOffset _keptUntil = DateTimeOffset.UnixEpoch;

    public long Token => row.Token;

    /// <summary>Right before a write: is it still ours, with enough time for a call?</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public Task EnsureHeldAsync(CancellationToken cancellationToken) => leases.RenewAsync(row, _keptUntil, cancellationToken);

    /// <summary>Nobody else gets it before, whatever happens to us: what was sent under it may still appear. Its owner gets it anew at any time.</summary>
    public void KeepUntil(DateTimeOffset instant) => _keptUntil = instant;

    public async ValueTask DisposeAsync() => await leases.ReleaseAsync(row, _keptUntil);
}
