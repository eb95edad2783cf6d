using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Every minute: schedules accepted orders whose process died before their run began.</summary>
internal sealed class OrderSweepTrigger(OrderStore orders, OrderScheduler scheduler, TimeProvider time)
{
    /// <summary>A note without an order is one whose process died before the order was accepted.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    [Function(nameof(OrderSweepTrigger))]
    public async Task Run(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        await foreach (var note in orders.ListUnscheduledAsync(context.CancellationToken))
        {
            var order = await orders.FindAsync(note.Tenant, note.Context, note.OrderId, context.CancellationToken);
            if (order?.State == OrderState.Pending)
            {
                await scheduler.EnsureScheduledAsync(client, order, context.CancellationToken);
            }
            else if (order is not null || time.GetUtcNow() - note.Since > OrphanAge)
            {
                await orders.ForgetUnscheduledAsync(note.InstanceId, context.CancellationToken);
            }
        }
    }
}
