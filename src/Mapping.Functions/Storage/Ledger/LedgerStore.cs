namespace Mapping.Functions.Storage.Ledger;

internal sealed class LedgerStore(Tables tables)
{
    public Task<LedgerEntry?> FindAsync(LedgerKey key, CancellationToken cancellationToken) => FindAsync(
        TableKeys.ConnectionScope(key.Tenant, key.ConnectionId), TableKeys.LedgerEntry(key.SubscriptionId, key.Kind, key.Period), cancellationToken);

    /// <summary>By where it stands: another connection's entry, too.</summary>
    public Task<LedgerEntry?> FindAsync(string partition, string row, CancellationToken cancellationToken) =>
        tables.Ledger.FindAsync<LedgerEntry>(partition, row, cancellationToken);

    /// <summary>The entry of a write: inserted when absent, else as it stands.</summary>
    /// <exception cref="InvalidOperationException">The key stands for another write, which is not undone, or a later attempt of the order is at it.</exception>
    public async Task<LedgerEntry> OpenAsync(LedgerKey key, string fingerprint, string instanceId, int attempt, CancellationToken cancellationToken)
    {
        var entry = new LedgerEntry
        {
            PartitionKey = TableKeys.ConnectionScope(key.Tenant, key.ConnectionId),
            RowKey = TableKeys.LedgerEntry(key.SubscriptionId, key.Kind, key.Period),
            Fingerprint = fingerprint,
            InstanceId = instanceId,
            Attempt = attempt,
        };
        if (await tables.Ledger.TryAddAsync(entry, cancellationToken))
        {
            return entry;
        }

        var standing = await FindAsync(key, cancellationToken) ?? throw new LedgerChangedException();
        if (standing.InstanceId == instanceId && standing.Attempt > attempt)
        {
            throw new InvalidOperationException($"Attempt {standing.Attempt} works on {entry.RowKey}; attempt {attempt} is over.");
        }

        if (standing.Fingerprint == fingerprint)
        {
            return standing;
        }

        if (!standing.IsFree())
        {
            throw new InvalidOperationException($"The ledger holds another write under {entry.RowKey}: '{standing.Fingerprint}', not '{fingerprint}'.");
        }

        entry.ETag = standing.ETag;
        await MoveAsync(entry, LedgerState.Intended, cancellationToken);
        return entry;
    }

    /// <summary>What the entry wrote is undone; the key may be used anew. Does nothing when there is no entry.</summary>
    public async Task FreeAsync(LedgerKey key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } entry)
        {
            (entry.Sends, entry.SentAt, entry.LostAt, entry.StandingLines) = (0, null, null, null);
            await MoveAsync(entry, LedgerState.Voided, cancellationToken);
        }
    }

    /// <exception cref="LedgerChangedException">Somebody else moved the entry meanwhile.</exception>
    public async Task MoveAsync(LedgerEntry entry, LedgerState state, CancellationToken cancellationToken)
    {
        (entry.State, entry.MoveId) = (state.ToString(), Guid.NewGuid());
        if (!await tables.Ledger.TryReplaceAsync(entry, cancellationToken) && !await IsMovedAsync(entry, cancellationToken))
        {
            throw new LedgerChangedException();
        }
    }

    /// <summary>A move whose answer was lost is sent again by the tables' client, and refused then: the entry stands as this worker meant it.</summary>
    private async Task<bool> IsMovedAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var standing = await tables.Ledger.FindAsync<LedgerEntry>(entry.PartitionKey, entry.RowKey, cancellationToken);
        if (standing?.MoveId != entry.MoveId)
        {
            return false;
        }

        entry.ETag = standing.ETag;
        return true;
    }
}
