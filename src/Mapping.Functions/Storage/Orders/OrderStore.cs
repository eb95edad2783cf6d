using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Orders;

internal sealed class OrderStore(Tables tables)
{
    public async Task<StoredOrder?> FindAsync(string tenant, string context, string orderId, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(tenant, context), TableKeys.Order(orderId));
        return (await tables.Orders.FindAsync<OrderEntity>(partition, row, cancellationToken))?.ToOrder();
    }

    /// <summary>False when the id is taken in this tenant and context.</summary>
    public Task<bool> TryAddAsync(StoredOrder order, CancellationToken cancellationToken) =>
        tables.Orders.TryAddAsync(OrderEntity.From(order), cancellationToken);

    /// <summary>False when the order is no longer as it was read.</summary>
    public Task<bool> TryReplaceAsync(StoredOrder order, CancellationToken cancellationToken) =>
        tables.Orders.TryReplaceAsync(OrderEntity.From(order), cancellationToken);

    public Task NoteUnscheduledAsync(UnscheduledOrder order, CancellationToken cancellationToken) =>
        tables.Orders.UpsertEntityAsync(
            new TableEntity(TableKeys.UnscheduledPartition, order.InstanceId)
            {
                [nameof(UnscheduledOrder.Tenant)] = order.Tenant,
                [nameof(UnscheduledOrder.Context)] = order.Context,
                [nameof(UnscheduledOrder.OrderId)] = order.OrderId,
                [nameof(UnscheduledOrder.Since)] = order.Since,
            },
            TableUpdateMode.Replace,
            cancellationToken);

    public Task ForgetUnscheduledAsync(string instanceId, CancellationToken cancellationToken) =>
        tables.Orders.DeleteEntityAsync(TableKeys.UnscheduledPartition, instanceId, cancellationToken: cancellationToken);

    /// <summary>Unless the note was written anew since it was read.</summary>
    public Task ForgetUnscheduledAsync(UnscheduledOrder note, CancellationToken cancellationToken) => tables.Orders.TryDeleteAsync(
        new TableEntity(TableKeys.UnscheduledPartition, note.InstanceId) { ETag = note.Version }, cancellationToken);

    /// <summary>How many orders of all tenants are in a state, and when the oldest of them was accepted.</summary>
    public async Task<(int Count, DateTimeOffset? OldestAcceptedAt)> CountAsync(OrderState state, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"State eq {state.ToString()}");
        var (count, oldest) = (0, (DateTimeOffset?)null);
        await foreach (var row in tables.Orders.QueryAsync<TableEntity>(
            filter, select: [nameof(OrderEntity.AcceptedAt)], cancellationToken: cancellationToken))
        {
            count++;
            oldest = row.GetDateTimeOffset(nameof(OrderEntity.AcceptedAt)) is { } at && (oldest is null || at < oldest) ? at : oldest;
        }

        return (count, oldest);
    }

    public async IAsyncEnumerable<UnscheduledOrder> ListUnscheduledAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.UnscheduledPartition}");
        await foreach (var note in tables.Orders.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return new UnscheduledOrder(
                note.GetString(nameof(UnscheduledOrder.Tenant)),
                note.GetString(nameof(UnscheduledOrder.Context)),
                note.GetString(nameof(UnscheduledOrder.OrderId)),
                note.RowKey,
                note.GetDateTimeOffset(nameof(UnscheduledOrder.Since)) ?? DateTimeOffset.MinValue,
                note.ETag);
        }
    }
}
