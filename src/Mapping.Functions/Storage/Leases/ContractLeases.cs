namespace Mapping.Functions.Storage.Leases;

/// <summary>Writers of one contract take turns, across processes and machines.</summary>
internal sealed class ContractLeases(Tables tables, TimeProvider time)
{
    /// <summary>Longer than one call of Autotask may take, short enough to outlive a crash quickly.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(90);

    /// <summary>A renewal that took longer leaves too little of the lease for a call: a minute and what it waits for its slot.</summary>
    private static readonly TimeSpan LongestRenewal = TimeSpan.FromSeconds(20);

    /// <summary>How many holders the contract has had: nobody wrote since when this has grown by one only.</summary>
    public async Task<long> TokenAsync(Uri zone, long contractId, CancellationToken cancellationToken) =>
        (await FindAsync(zone, contractId, cancellationToken))?.Token ?? 0;

    /// <summary>Null while somebody else holds it. The same owner gets it anew: it may have crashed while holding it.</summary>
    public async Task<ContractLease?> TryAcquireAsync(Uri zone, long contractId, string owner, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var row = await FindAsync(zone, contractId, cancellationToken);
        if (row is not null && row.ExpiresAt > now && row.Owner != owner)
        {
            return null;
        }

        row ??= new LeaseRow { PartitionKey = TableKeys.Zone(zone), RowKey = TableKeys.Contract(contractId) };
        row.Owner = owner;
        row.Token++;
        row.ExpiresAt = now + Duration;
        var isTaken = row.ETag == default
            ? await tables.Leases.TryAddAsync(row, cancellationToken)
            : await tables.Leases.TryReplaceAsync(row, cancellationToken);
        return isTaken ? new ContractLease(row, this) : null;
    }

    internal async Task RenewAsync(LeaseRow row, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        row.ExpiresAt = asked + Duration;
        if (!await tables.Leases.TryReplaceAsync(row, cancellationToken) && !await IsRenewedAsync(row, cancellationToken))
        {
            throw new LeaseLostException();
        }

        if (time.GetUtcNow() - asked > LongestRenewal)
        {
            throw new LeaseLostException();
        }
    }

    /// <summary>A renewal whose answer was lost is sent again by the tables' client, and refused then.</summary>
    private async Task<bool> IsRenewedAsync(LeaseRow row, CancellationToken cancellationToken)
    {
        if (await tables.Leases.FindAsync<LeaseRow>(row.PartitionKey, row.RowKey, cancellationToken) is not { } standing
            || standing.Token != row.Token || standing.ExpiresAt != row.ExpiresAt)
        {
            return false;
        }

        row.ETag = standing.ETag;
        return true;
    }

    internal async Task ReleaseAsync(LeaseRow row)
    {
        row.ExpiresAt = DateTimeOffset.UnixEpoch;
        await tables.Leases.TryReplaceAsync(row, CancellationToken.None);
    }

    private Task<LeaseRow?> FindAsync(Uri zone, long contractId, CancellationToken cancellationToken) =>
        tables.Leases.FindAsync<LeaseRow>(TableKeys.Zone(zone), TableKeys.Contract(contractId), cancellationToken);
}
