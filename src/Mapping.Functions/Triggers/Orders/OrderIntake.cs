using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Accepts an order once: the row decides, then the run is scheduled. An accepted order is never forgotten, because a note stands before the row does.</summary>
internal sealed class OrderIntake(OrderStore orders, OrderScheduler scheduler, TimeProvider time)
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);

    /// <summary>The order as it stands now; its body's hash tells whether it is the one that was sent.</summary>
    public async Task<(StoredOrder Order, bool IsSame)> SubmitAsync(
        Caller caller, Order order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var instanceId = InstanceIdOf(caller, order.OrderId);
        var accepted = new StoredOrder(
            caller, order, OrderJson.Hash(order), instanceId, now, Attempt: 1, OrderScheduler.NewToken(), OrderState.Pending, Outcome: null);

        if (await NoteAsync(accepted, now, cancellationToken) && await orders.TryAddAsync(accepted, cancellationToken))
        {
            await scheduler.ScheduleAsync(client, accepted, cancellationToken);
            return (accepted, true);
        }

        var standing = await orders.FindAsync(caller.Tenant, caller.Context, order.OrderId, cancellationToken)
            ?? throw new InvalidOperationException($"Order {order.OrderId} exists and does not.");
        await EnsureScheduledAsync(client, standing, accepted, cancellationToken);
        return (standing, standing.BodyHash == accepted.BodyHash);
    }

    /// <summary>
    /// False when the order's row stands already: its note is left alone then, because it tells when somebody was last seen to work on the order.
    /// </summary>
    private async Task<bool> NoteAsync(StoredOrder order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var note = OpenOrder.Of(order, now);
        if (await orders.TryNoteOpenAsync(note, cancellationToken))
        {
            return true;
        }

        if (await orders.FindAsync(order.Caller.Tenant, order.Caller.Context, order.Order.OrderId, cancellationToken) is not null)
        {
            return false;
        }

        await orders.NoteOpenAsync(note, cancellationToken);
        return true;
    }

    /// <summary>A row of our own whose answer was lost is not another process's, and waits for nobody.</summary>
    private Task EnsureScheduledAsync(DurableTaskClient client, StoredOrder standing, StoredOrder ours, CancellationToken cancellationToken) =>
        standing.RunToken == ours.RunToken
            ? scheduler.ScheduleAsync(client, standing, cancellationToken)
            : scheduler.EnsureScheduledAsync(client, standing, cancellationToken);

    /// <summary>
    /// Lets a run that ended without success go on from where it stopped; of several retries at once one does. False when the run, whose outcome stands
    /// already, does not end.
    /// </summary>
    public async Task<bool> RetryAsync(Caller caller, StoredOrder order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var again = order with
        {
            Caller = caller,
            Attempt = order.Attempt + 1,
            RunToken = OrderScheduler.NewToken(),
            State = OrderState.Pending,
            Outcome = null,
            IsCancelled = false,
        };
        if (!await HasEndedAsync(client, order.InstanceId, cancellationToken))
        {
            return false;
        }

        await orders.NoteOpenAsync(OpenOrder.Of(again, time.GetUtcNow()), cancellationToken);
        if (await orders.TryReplaceAsync(again, cancellationToken))
        {
            await scheduler.ScheduleAsync(client, again, cancellationToken);
        }

        return true;
    }

    public static string InstanceIdOf(Caller caller, string orderId) =>
        $"order-{StableGuid.From(caller.Tenant, caller.Context, orderId):N}";

    /// <summary>The order says that its run has ended a moment before the instance does. False when the instance does not end.</summary>
    private async Task<bool> HasEndedAsync(DurableTaskClient client, string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is null or { IsCompleted: true })
        {
            return true;
        }

        using var patience = new CancellationTokenSource(LongestEnd, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await client.WaitForInstanceCompletionAsync(instanceId, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
