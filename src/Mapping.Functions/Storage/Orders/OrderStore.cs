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

    /// <summary>False when a note of the order stands already.</summary>
    public Task<bool> TryNoteOpenAsync(OpenOrder order, CancellationToken cancellationToken) =>
        tables.Orders.TryAddAsync(Note(order), cancellationToken);

    public Task NoteOpenAsync(OpenOrder order, CancellationToken cancellationToken) =>
        tables.Orders.UpsertEntityAsync(Note(order), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Says that somebody works on the order; not when the note is gone or was written anew since it was read.</summary>
    public Task TouchOpenAsync(OpenOrder note, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.Orders.TryReplaceAsync(Note(note with { Since = now }), cancellationToken);

    /// <summary>Unless the note was written anew since it was read.</summary>
    public Task ForgetOpenAsync(OpenOrder note, CancellationToken cancellationToken) =>
        tables.Orders.TryDeleteAsync(Note(note), cancellationToken);

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

    public async Task<OpenOrder?> FindOpenAsync(string instanceId, CancellationToken cancellationToken) =>
        await tables.Orders.FindAsync<TableEntity>(TableKeys.OpenOrdersPartition, instanceId, cancellationToken) is { } note ? Note(note) : null;

    public async IAsyncEnumerable<OpenOrder> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.OpenOrdersPartition}");
        await foreach (var note in tables.Orders.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return Note(note);
        }
    }

    private static TableEntity Note(OpenOrder order) => new(TableKeys.OpenOrdersPartition, order.InstanceId)
    {
        [nameof(OpenOrder.Tenant)] = order.Tenant,
        [nameof(OpenOrder.Context)] = order.Context,
        [nameof(OpenOrder.OrderId)] = order.OrderId,
        [nameof(OpenOrder.Since)] = order.Since,
        ETag = order.Version,
    };

    private static OpenOrder Note(TableEntity note) => new(
        note.GetString(nameof(OpenOrder.Tenant)),
        note.GetString(nameof(OpenOrder.Context)),
        note.GetString(nameof(OpenOrder.OrderId)),
        note.RowKey,
        note.GetDateTimeOffset(nameof(OpenOrder.Since)) ?? DateTimeOffset.MinValue,
        note.ETag);
}
