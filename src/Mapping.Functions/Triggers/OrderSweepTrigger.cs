using Mapping.Functions.Activities;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers;

/// <summary>Every minute: schedules accepted orders whose process died before their run began, and takes over those whose run is lost.</summary>
internal sealed partial class OrderSweepTrigger(
    OrderStore orders, OrderScheduler scheduler, IOptions<MappingOptions> options, TimeProvider time, ILogger<OrderSweepTrigger> logger)
{
    /// <summary>A note this old has no process any more that is about to write or schedule its order.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromMinutes(10);

    [Function(nameof(OrderSweepTrigger))]
    public async Task Run(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        await foreach (var note in orders.ListOpenAsync(context.CancellationToken))
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

    private async Task SweepAsync(OpenOrder note, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(note.Tenant, note.Context, note.OrderId, cancellationToken);
        if (order?.State == OrderState.Pending)
        {
            await scheduler.EnsureScheduledAsync(client, order, cancellationToken);
        }
        else if (order?.State == OrderState.Running)
        {
            await WatchAsync(note, order, client, cancellationToken);
        }
        else if (time.GetUtcNow() - note.Since > OrphanAge)
        {
            await orders.ForgetOpenAsync(note, cancellationToken);
        }
    }

    /// <summary>
    /// A run of this hub is seen here. One of another hub is seen there, for as long as that one lives. What a run did that an admin terminated is undone.
    /// </summary>
    private async Task WatchAsync(OpenOrder note, StoredOrder order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var (run, now) = (await client.GetInstanceAsync(order.InstanceId, cancellationToken), time.GetUtcNow());
        if (run is { IsCompleted: false })
        {
            await orders.TouchOpenAsync(note, now, cancellationToken);
        }
        else if (run?.RuntimeStatus == OrchestrationRuntimeStatus.Terminated)
        {
            Log.Cancelled(logger, note.OrderId, note.InstanceId);
            await scheduler.TakeOverAsync(client, order, isCancelled: true, cancellationToken);
        }
        else if (now - note.Since > options.Value.LostRunAge)
        {
            Log.TakenOver(logger, note.OrderId, note.InstanceId, note.Since);
            await scheduler.TakeOverAsync(client, order, isCancelled: false, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Order {OrderId} is taken over: its run {InstanceId} was last seen at {Since}")]
        public static partial void TakenOver(ILogger logger, string orderId, string instanceId, DateTimeOffset since);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Order {OrderId} is undone: its run {InstanceId} was terminated")]
        public static partial void Cancelled(ILogger logger, string orderId, string instanceId);

        [LoggerMessage(Level = LogLevel.Error, Message = "Order {OrderId} has no run, and {InstanceId} could not be scheduled")]
        public static partial void NotScheduled(ILogger logger, string orderId, string instanceId, Exception failure);
    }
}
