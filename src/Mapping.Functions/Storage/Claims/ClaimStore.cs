using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Claims;

/// <summary>One connection per subscription in the whole tenant: the row that exists decides.</summary>
internal sealed class ClaimStore(Tables tables)
{
    public Task<SubscriptionClaim?> FindAsync(string tenant, Guid subscriptionId, CancellationToken cancellationToken) =>
        tables.Subscriptions.FindAsync<SubscriptionClaim>(TableKeys.Tenant(tenant), TableKeys.Subscription(subscriptionId), cancellationToken);

    /// <summary>Takes the subscription for the run, unless another one holds it; a run that holds it keeps it.</summary>
    public async Task<SubscriptionHolder> ClaimAsync(string tenant, Guid subscriptionId, SubscriptionClaim claim, CancellationToken cancellationToken)
    {
        claim.PartitionKey = TableKeys.Tenant(tenant);
        claim.RowKey = TableKeys.Subscription(subscriptionId);
        if (await tables.Subscriptions.TryAddAsync(claim, cancellationToken))
        {
            return SubscriptionHolder.ThisOrder;
        }

        return HolderOf(await FindAsync(tenant, subscriptionId, cancellationToken), claim.Context, claim.InstanceId);
    }

    /// <summary>Gives the subscription back. Only the run that holds it can, and only while nothing is mapped.</summary>
    public async Task ReleaseAsync(string tenant, Guid subscriptionId, string instanceId, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(tenant, subscriptionId, cancellationToken);
        if (claim?.InstanceId == instanceId && claim.State == SubscriptionClaim.Claimed)
        {
            await tables.Subscriptions.TryDeleteAsync(claim, cancellationToken);
        }
    }

    /// <exception cref="InvalidOperationException">The run no longer holds the subscription.</exception>
    public async Task RecordMappedAsync(
        string tenant, Guid subscriptionId, string instanceId, Action<SubscriptionClaim> record, CancellationToken cancellationToken)
    {
        var claim = await FindAsync(tenant, subscriptionId, cancellationToken);
        if (claim?.InstanceId != instanceId)
        {
            throw new InvalidOperationException($"Subscription {subscriptionId} is not held by run {instanceId}.");
        }

        record(claim);
        claim.State = SubscriptionClaim.Mapped;
        if (!await tables.Subscriptions.TryReplaceAsync(claim, cancellationToken))
        {
            throw new InvalidOperationException($"The mapping of subscription {subscriptionId} changed while it was recorded.");
        }
    }

    /// <summary>False when the row is no longer as it was read.</summary>
    public Task<bool> TryReplaceAsync(SubscriptionClaim claim, CancellationToken cancellationToken) => tables.Subscriptions.TryReplaceAsync(claim, cancellationToken);

    public static SubscriptionHolder HolderOf(SubscriptionClaim? claim, string context, string instanceId) => claim switch
    {
        null => SubscriptionHolder.Nobody,
        _ when claim.InstanceId == instanceId => SubscriptionHolder.ThisOrder,
        _ when claim.Context == context => SubscriptionHolder.ThisContext,
        _ => SubscriptionHolder.AnotherContext,
    };
}
