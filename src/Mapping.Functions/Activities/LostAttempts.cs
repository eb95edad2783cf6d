using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Activities;

/// <summary>An earlier attempt whose run was lost could not say how it ended: the next one says so in the audit log.</summary>
internal sealed class LostAttempts(AuditLog log, AuditReader reader, TimeProvider time)
{
    private const int MostOperations = 100;

    public async Task EndAsync(StoredOrder order, CancellationToken cancellationToken)
    {
        if (order.Attempt == 1)
        {
            return;
        }

        var now = time.GetUtcNow();
        var query = new AuditQuery(
            order.Caller.Tenant,
            order.Caller.Context,
            order.AcceptedAt.AddDays(-1),
            now.AddDays(1),
            [AuditOperation.CreateOrder, AuditOperation.TriggerSubscriptionMappingToConnection],
            AuditStatus.Processing,
            Customer: null,
            order.Order.OrderId,
            MostOperations,
            After: null);
        var open = await reader.ReadAsync(query, cancellationToken);
        await log.AppendAsync(open.Items.Where(item => item.Attempt < order.Attempt).Select(item => End(item, order, now)), cancellationToken);
    }

    private static AuditRecord End(AuditItem item, StoredOrder order, DateTimeOffset now) => new(
        Guid.Parse(item.Id),
        Enum.Parse<AuditOperation>(item.Operation),
        AuditStatus.Failed,
        item.Attempt,
        item.StartedAt,
        now,
        new AuditSubject(
            order.Caller.Tenant, item.Context, item.Actor, item.CorrelationId, item.InstanceId, item.OrderId, item.CustomerId, item.Customer, item.ConnectionId, item.SubscriptionId),
        order.IsCancelled ? "Cancelled" : "RunLost",
        order.IsCancelled
            ? $"The run was terminated. Attempt {order.Attempt} undoes what it had done."
            : $"The run was lost before it could say how it ended. Attempt {order.Attempt} goes on from what it had done.");
}
