using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Triggers.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Every five minutes: counts what is open or needs a person, for the alerts, and starts again the runs over Azure plans that died.</summary>
internal sealed class WatchTrigger(OrderStore orders, ConnectionStore connections, AzureRunWatch azure, TimeProvider time)
{
    private static readonly OrderState[] Watched = [OrderState.Pending, OrderState.Running, OrderState.OutcomeUnknown];

    [Function(nameof(WatchTrigger))]
    public async Task Run(
        [TimerTrigger("15 */5 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        foreach (var state in Watched)
        {
            var (count, oldest) = await orders.CountAsync(state, context.CancellationToken);
            var tag = MappingMetrics.Tag("state", state.ToString());
            MappingMetrics.OrdersOpen.Record(count, tag);
            MappingMetrics.OldestOrder.Record(oldest is null ? 0 : (time.GetUtcNow() - oldest.Value).TotalSeconds, tag);
        }

        MappingMetrics.UnauthorizedConnections.Record(await connections.CountAsync(ConnectionStatus.Unauthorized, context.CancellationToken));
        await azure.LookAsync(client, context.CancellationToken);
    }
}
