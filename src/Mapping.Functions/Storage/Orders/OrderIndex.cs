using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Orders;

/// <summary>Orders by the time of their acceptance, newest first. Its rows stand before an order's run does; one without an order is skipped.</summary>
internal sealed class OrderIndex(Tables tables, OrderStore orders)
{
    public Task NoteAsync(StoredOrder order, CancellationToken cancellationToken) => tables.Orders.UpsertEntityAsync(
        new TableEntity(
            TableKeys.RecentOrders(order.Caller.Tenant, order.Caller.Context), TableKeys.RecentOrder(order.AcceptedAt, order.Order.OrderId))
        {
            [nameof(StoredOrder.Order.OrderId)] = order.Order.OrderId,
        },
        TableUpdateMode.Replace,
        cancellationToken);

    /// <param name="after">Where the page before ended.</param>
    public async Task<(IReadOnlyList<StoredOrder> Orders, string? Next)> ListAsync(
        string tenant, string context, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var partition = TableKeys.RecentOrders(tenant, context);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        await foreach (var page in tables.Orders.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var found = await Task.WhenAll(page.Values.Select(row => FindAsync(tenant, context, row, cancellationToken)));
            var isLast = page.ContinuationToken is null || page.Values.Count == 0;
            return ([.. found.OfType<StoredOrder>()], isLast ? null : page.Values[^1].RowKey);
        }

        return ([], null);
    }

    private async Task<StoredOrder?> FindAsync(string tenant, string context, TableEntity row, CancellationToken cancellationToken)
    {
        var orderId = row.GetString(nameof(StoredOrder.Order.OrderId));
        var order = await orders.FindAsync(tenant, context, orderId, cancellationToken);
        return order is not null && TableKeys.RecentOrder(order.AcceptedAt, orderId) == row.RowKey ? order : null;
    }
}
