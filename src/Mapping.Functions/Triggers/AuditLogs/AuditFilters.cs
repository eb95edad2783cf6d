using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Requests;

namespace Mapping.Functions.Triggers.AuditLogs;

/// <summary>Reads CloudCockpit's filters from query parameters.</summary>
internal sealed class AuditFilters(OrderStore orders, TimeProvider time)
{
    /// <summary>As CloudCockpit's own API spells it.</summary>
    private static readonly (string Alias, AuditStatus Status) CloudCockpitsSucceeded = ("Succeded", AuditStatus.Succeeded);

    public async Task<AuditQuery> ReadAsync(QueryReader query, Caller caller, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var orderId = query.Text("orderId", 64);
        var (startDate, endDate) = await AuditRange.ReadAsync(query, time.GetUtcNow(), () => AcceptedAtAsync(caller, orderId, cancellationToken));
        return new AuditQuery(
            caller.Tenant,
            caller.Context,
            startDate,
            endDate,
            query.Names<AuditOperation>("operations"),
            query.Name<AuditStatus>("status", CloudCockpitsSucceeded),
            query.Text("customer"),
            orderId,
            pageSize,
            after,
            query.Text("reseller"));
    }

    /// <summary>An order's rows are all found without a date: none is older than the order.</summary>
    private async Task<DateTimeOffset?> AcceptedAtAsync(Caller caller, string? orderId, CancellationToken cancellationToken)
    {
        var order = orderId is null ? null : await orders.FindAsync(caller.Tenant, caller.Context, orderId, cancellationToken);
        return order?.AcceptedAt.AddMinutes(-1);
    }
}
