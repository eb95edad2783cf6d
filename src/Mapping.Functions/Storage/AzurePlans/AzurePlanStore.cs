using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The mapped Azure plans of each context.</summary>
internal sealed class AzurePlanStore(Tables tables)
{
    private static readonly string[] ScopeColumns =
        [nameof(AzurePlanEntity.Tenant), nameof(AzurePlanEntity.Context), nameof(AzurePlanEntity.ConnectionId)];

    private static readonly string[] IdColumns = [nameof(AzurePlanEntity.RowKey)];

    /// <summary>Adds the plan; one that stands becomes what the change makes of it, which may be asked for again when others were at it.</summary>
    public async Task PutAsync(AzurePlan plan, Func<AzurePlan, AzurePlan> change, CancellationToken cancellationToken)
    {
        while (!await tables.AzurePlans.TryAddAsync(AzurePlanEntity.From(plan), cancellationToken))
        {
            if (await ChangeAsync(plan, change, cancellationToken) is not null)
            {
                return;
            }
        }
    }

    /// <summary>The plan as it stands after the change; null when there is none.</summary>
    public async Task<AzurePlan?> ChangeAsync(AzurePlan plan, Func<AzurePlan, AzurePlan> change, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(plan.Tenant, plan.Context), TableKeys.Subscription(plan.SubscriptionId));
        while (await tables.AzurePlans.FindAsync<AzurePlanEntity>(partition, row, cancellationToken) is { } standing)
        {
            var (before, version) = (standing.ToPlan(), standing.ETag);
            var after = change(before);
            var changed = AzurePlanEntity.From(after);
            changed.ETag = version;
            if (after == before || await tables.AzurePlans.TryReplaceAsync(changed, cancellationToken))
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>Null when the tenant's context has no such plan: another context's answers as an absent one.</summary>
    public async Task<AzurePlan?> FindAsync(string tenant, string context, Guid subscriptionId, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(tenant, context), TableKeys.Subscription(subscriptionId));
        return (await tables.AzurePlans.FindAsync<AzurePlanEntity>(partition, row, cancellationToken))?.ToPlan();
    }

    /// <param name="connectionId">Null: of every connection.</param>
    public async Task<(IReadOnlyList<AzurePlan> Plans, string? Next)> ListAsync(
        string tenant, string context, string? connectionId, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Scope(tenant, context)} and RowKey gt {after ?? ""}");
        filter = connectionId is null ? filter : $"{filter} and {TableClient.CreateQueryFilter($"ConnectionId eq {connectionId}")}";
        var plans = new List<AzurePlan>();
        await foreach (var entity in tables.AzurePlans.QueryAsync<AzurePlanEntity>(filter, pageSize + 1, cancellationToken: cancellationToken))
        {
            if (plans.Count == pageSize)
            {
                return (plans, TableKeys.Subscription(plans[^1].SubscriptionId));
            }

            plans.Add(entity.ToPlan());
        }

        return (plans, null);
    }

    /// <summary>The subscriptions of a connection's plans.</summary>
    public async Task<IReadOnlyList<Guid>> ListIdsAsync(string tenant, string context, string connectionId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Scope(tenant, context)} and ConnectionId eq {connectionId}");
        var ids = new List<Guid>();
        await foreach (var entity in tables.AzurePlans.QueryAsync<AzurePlanEntity>(filter, select: IdColumns, cancellationToken: cancellationToken))
        {
            ids.Add(Guid.Parse(entity.RowKey));
        }

        return ids;
    }

    /// <summary>The first month that any of the plans bills; null when there is none.</summary>
    /// <param name="connectionId">Null: of every connection.</param>
    public async Task<Month?> FirstMonthAsync(string tenant, string context, string? connectionId, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Scope(tenant, context)}");
        filter = connectionId is null ? filter : $"{filter} and {TableClient.CreateQueryFilter($"ConnectionId eq {connectionId}")}";
        Month? first = null;
        await foreach (var entity in tables.AzurePlans.QueryAsync<AzurePlanEntity>(filter, cancellationToken: cancellationToken))
        {
            var month = entity.ToPlan().FirstMonth;
            first = first < month ? first : month;
        }

        return first;
    }

    /// <summary>Every context that has plans, or the one that is asked for.</summary>
    public async Task<IReadOnlyList<AzurePlanScope>> ListScopesAsync(string? tenant, string? context, CancellationToken cancellationToken)
    {
        var filter = tenant is null || context is null
            ? null
            : TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Scope(tenant, context)}");
        var found = new HashSet<(string Tenant, string Context, string ConnectionId)>();
        await foreach (var entity in tables.AzurePlans.QueryAsync<AzurePlanEntity>(filter, select: ScopeColumns, cancellationToken: cancellationToken))
        {
            found.Add((entity.Tenant, entity.Context, entity.ConnectionId));
        }

        return
        [
            .. found.GroupBy(one => (one.Tenant, one.Context))
                .Select(group => new AzurePlanScope(
                    group.Key.Tenant, group.Key.Context, [.. group.Select(one => one.ConnectionId).Order(StringComparer.Ordinal)]))
                .OrderBy(scope => scope.Tenant, StringComparer.Ordinal)
                .ThenBy(scope => scope.Context, StringComparer.Ordinal),
        ];
    }
}
