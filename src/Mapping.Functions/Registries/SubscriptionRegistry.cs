using System.Globalization;
using Azure.Data.Tables;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>The subscription mappings of a connection: listed, and removed with what the ledger holds against a new mapping.</summary>
internal sealed class SubscriptionRegistry(Tables tables, LedgerStore ledger, LineHolders lines, RegistryAudit audit)
{
    /// <param name="hideSynced">Leaves out what is mapped: the rest is what a person may have to look at.</param>
    public async Task<(IReadOnlyList<SubscriptionClaim> Claims, string? Next)> ListAsync(
        Caller caller, string connectionId, string? search, bool hideSynced, int pageSize, string? after, CancellationToken cancellationToken)
    {
        await foreach (var page in tables.Subscriptions
            .QueryAsync<SubscriptionClaim>(Filter(caller, connectionId, search, hideSynced, after), pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var isLast = page.ContinuationToken is null || page.Values.Count == 0;
            return (page.Values, isLast ? null : page.Values[^1].RowKey);
        }

        return ([], null);
    }

    public IAsyncEnumerable<SubscriptionClaim> AllAsync(Caller caller, string connectionId, CancellationToken cancellationToken) =>
        tables.Subscriptions.QueryAsync<SubscriptionClaim>(Filter(caller, connectionId, search: null, hideSynced: false, after: null), cancellationToken: cancellationToken);

    /// <summary>Null when the connection has no such mapping.</summary>
    public async Task<SubscriptionClaim?> FindAsync(Caller caller, string connectionId, Guid subscriptionId, CancellationToken cancellationToken)
    {
        var claim = await tables.Subscriptions.FindAsync<SubscriptionClaim>(
            TableKeys.Tenant(caller.Tenant), TableKeys.Subscription(subscriptionId), cancellationToken);
        return claim is not null && claim.Context == caller.Context && claim.ConnectionId == connectionId ? claim : null;
    }

    /// <summary>False when the mapping changed since it was read. What stands in Autotask stays.</summary>
    public async Task<bool> RemoveAsync(Caller caller, SubscriptionClaim claim, CancellationToken cancellationToken)
    {
        var subscriptionId = Guid.ParseExact(claim.RowKey, "D");
        if (!await tables.Subscriptions.TryDeleteAsync(claim, cancellationToken))
        {
            return false;
        }

        if (claim.ContractServiceId is { } line)
        {
            await lines.ReleaseAsync(caller.Tenant, claim.ConnectionId, line, subscriptionId, cancellationToken);
        }

        await ledger.FreeAsync(new LedgerKey(caller.Tenant, claim.ConnectionId, subscriptionId, "Line", "-"), cancellationToken);
        await ledger.FreeAsync(new LedgerKey(caller.Tenant, claim.ConnectionId, subscriptionId, "Units", claim.EffectiveDate ?? "-"), cancellationToken);
        var details = string.Create(
            CultureInfo.InvariantCulture,
            $"Contract service {claim.ContractServiceId} on contract {claim.ContractId} stays in Autotask as it is.");
        await audit.SubscriptionRemovedAsync(
            caller, claim.ConnectionId, subscriptionId, new Customer(claim.CustomerId, claim.Customer ?? ""), claim.OrderId, details, cancellationToken);
        return true;
    }

    private static string Filter(Caller caller, string connectionId, string? search, bool hideSynced, string? after)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.Tenant(caller.Tenant)} and RowKey gt {after ?? ""} and ConnectionId eq {connectionId} and Context eq {caller.Context}");
        filter = hideSynced ? $"{filter} and {TableClient.CreateQueryFilter($"(State eq {SubscriptionClaim.Claimed} or Difference gt {""})")}" : filter;
        if (search is null)
        {
            return filter;
        }

        var begin = TableKeys.SortName(search);
        return $"{filter} and {TableClient.CreateQueryFilter($"CustomerKey ge {begin} and CustomerKey lt {begin + "\uFFFD"}")}";
    }
}
