using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Every five minutes: counts what is open or needs a person, for the alerts.</summary>
internal sealed class WatchTrigger(OrderStore orders, ConnectionStore connections, TimeProvider time)
{
    private static readonly OrderState[] Watched = [OrderState.Pending, OrderState.Running, OrderState.OutcomeUnknown];

    [Function(nameof(WatchTrigger))]
    public async Task Run([TimerTrigger("15 */5 * * * *")] TimerInfo timer, FunctionContext context)
    {
        foreach (var state in Watched)
        {
            var (count, oldest) = await orders.CountAsync(state, context.CancellationToken);
            var tag = MappingMetrics.Tag("state", state.ToString());
            MappingMetrics.OrdersOpen.Record(count, tag);
            MappingMetrics.OldestOrder.Record(oldest is null ? 0 : (time.GetUtcNow() - oldest.Value).TotalSeconds, tag);
        }

        MappingMetrics.UnauthorizedConnections.Record(await connections.CountAsync(ConnectionStatus.Unauthorized, context.CancellationToken));
    }
}
