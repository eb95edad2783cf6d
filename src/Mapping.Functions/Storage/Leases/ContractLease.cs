namespace Mapping.Functions.Storage.Leases;

/// <summary>The right to write to one contract for a while.</summary>
internal sealed class ContractLease(LeaseRow row, ContractLeases leases) : IAsyncDisposable
{
    public long Token => row.Token;

    /// <summary>Kept with the lease's row: written by the next look at whether it is held, and when it is given back.</summary>
    public string? Unmarked
    {
        get => row.Unmarked;
        set => row.Unmarked = value;
    }

    /// <summary>Right before a write: is it still ours, with enough time for a call?</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public Task EnsureHeldAsync(CancellationToken cancellationToken) => leases.RenewAsync(row, cancellationToken);

    public async ValueTask DisposeAsync() => await leases.ReleaseAsync(row);
}
