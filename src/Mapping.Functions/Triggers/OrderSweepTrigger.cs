using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Triggers;

/// <summary>Every minute: schedules accepted orders whose process died before their run began.</summary>
internal sealed partial class OrderSweepTrigger(OrderStore orders, OrderScheduler scheduler, TimeProvider time, ILogger<OrderSweepTrigger> logger)
{
    /// <summary>A note this old has no process any more that is about to write or schedule its order.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    [Function(nameof(OrderSweepTrigger))]
    public async Task Run(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        await foreach (var note in orders.ListUnscheduledAsync(context.CancellationToken))
        {
            try
            {
                await SweepAsync(note, client, context.CancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One order that can't be scheduled must not keep the others waiting; the next minute tries it again.
                Log.NotScheduled(logger, note.OrderId, note.InstanceId, failure);
            }
        }
    }

    private async Task SweepAsync(UnscheduledOrder note, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(note.Tenant, note.Context, note.OrderId, cancellationToken);
        if (order?.State == OrderState.Pending)
        {
            await scheduler.EnsureScheduledAsync(client, order, cancellationToken);
        }
        else if (time.GetUtcNow() - note.Since > OrphanAge)
        {
            await orders.ForgetUnscheduledAsync(note, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Order {OrderId} has no run, and {InstanceId} could not be scheduled")]
        public static partial void NotScheduled(ILogger logger, string orderId, string instanceId, Exception failure);
    }
}
