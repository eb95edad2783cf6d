namespace Mapping.Functions.Storage.Mappings;

/// <summary>Lines that stood in Autotask before they were linked to a subscription: each bills one. Those that an order made carry its marker instead.</summary>
internal sealed class LineHolders(Tables tables, TimeProvider time)
{
    /// <summary>Null when nobody has linked the line.</summary>
    public async Task<TakenLine?> FindAsync(string tenant, string connectionId, long contractServiceId, CancellationToken cancellationToken) =>
        await FindRowAsync(tenant, connectionId, contractServiceId, cancellationToken) is { } row ? new TakenLine(Guid.Parse(row.Target), row.MadeAt) : null;

    /// <summary>False when another subscription holds the line.</summary>
    public async Task<bool> TakeAsync(
        string tenant, string connectionId, long contractServiceId, Guid subscriptionId, string actor, CancellationToken cancellationToken)
    {
        var row = new MappingRow
        {
            PartitionKey = TableKeys.ConnectionScope(tenant, connectionId),
            RowKey = TableKeys.Line(contractServiceId),
            Target = subscriptionId.ToString("D"),
            MadeAt = time.GetUtcNow(),
            Actor = actor,
        };
        return await tables.Mappings.TryAddAsync(row, cancellationToken)
            || (await FindAsync(tenant, connectionId, contractServiceId, cancellationToken))?.SubscriptionId == subscriptionId;
    }

    /// <summary>Does nothing when the subscription does not hold the line.</summary>
    public async Task ReleaseAsync(string tenant, string connectionId, long contractServiceId, Guid subscriptionId, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(tenant, connectionId, contractServiceId, cancellationToken);
        if (row?.Target == subscriptionId.ToString("D"))
        {
            await tables.Mappings.TryDeleteAsync(row, cancellationToken);
        }
    }

    private Task<MappingRow?> FindRowAsync(string tenant, string connectionId, long contractServiceId, CancellationToken cancellationToken) =>
        tables.Mappings.FindAsync<MappingRow>(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.Line(contractServiceId), cancellationToken);
}
