using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Accepts an order once: the row decides, then the run is scheduled. An accepted order is never forgotten, because a note stands before the row does.</summary>
internal sealed class OrderIntake(OrderStore orders, OrderScheduler scheduler, TimeProvider time)
{
    /// <summary>The order as it stands now; its body's hash tells whether it is the one that was sent.</summary>
    public async Task<(StoredOrder Order, bool IsSame)> SubmitAsync(
        Caller caller, Order order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var instanceId = InstanceIdOf(caller, order.OrderId);
        var accepted = new StoredOrder(
            caller, order, OrderJson.Hash(order), instanceId, now, Attempt: 1, OrderScheduler.NewToken(), OrderState.Pending, Outcome: null);

        await orders.NoteUnscheduledAsync(Note(accepted, now), cancellationToken);
        if (await orders.TryAddAsync(accepted, cancellationToken))
        {
            await OrderScheduler.ScheduleAsync(client, accepted, cancellationToken);
            return (accepted, true);
        }

        var standing = await orders.FindAsync(caller.Tenant, caller.Context, order.OrderId, cancellationToken)
            ?? throw new InvalidOperationException($"Order {order.OrderId} exists and does not.");
        await scheduler.EnsureScheduledAsync(client, standing, cancellationToken);
        return (standing, standing.BodyHash == accepted.BodyHash);
    }

    /// <summary>Lets a run that ended without success go on from where it stopped. False when the order is no longer as it was read.</summary>
    public async Task<bool> RetryAsync(Caller caller, StoredOrder order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var again = order with
        {
            Caller = caller,
            Attempt = order.Attempt + 1,
            RunToken = OrderScheduler.NewToken(),
            State = OrderState.Pending,
            Outcome = null,
        };
        await WaitForEndAsync(client, order.InstanceId, cancellationToken);
        await orders.NoteUnscheduledAsync(Note(again, now), cancellationToken);
        if (!await orders.TryReplaceAsync(again, cancellationToken))
        {
            return false;
        }

        await OrderScheduler.ScheduleAsync(client, again, cancellationToken);
        return true;
    }

    public static string InstanceIdOf(Caller caller, string orderId) =>
        $"order-{StableGuid.From(caller.Tenant, caller.Context, orderId):N}";

    /// <summary>The order says that its run has ended a moment before the instance does.</summary>
    private static async Task WaitForEndAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is { IsCompleted: false })
        {
            await client.WaitForInstanceCompletionAsync(instanceId, cancellationToken);
        }
    }

    private static UnscheduledOrder Note(StoredOrder order, DateTimeOffset since) =>
        new(order.Caller.Tenant, order.Caller.Context, order.Order.OrderId, order.InstanceId, since);
}
