using Mapping.Functions.Orchestrations;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Triggers.Runs;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Sees to it that an order in the table has exactly one run, also when the process that accepted it died.</summary>
internal sealed class OrderScheduler(OrderStore orders, OrderIndex index, TimeProvider time)
{
    /// <summary>For how long an order belongs to the process that accepted it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task ScheduleAsync(DurableTaskClient client, StoredOrder order, CancellationToken cancellationToken)
    {
        await index.NoteAsync(order, cancellationToken);
        await StartAsync(client, order, cancellationToken);
    }

    /// <summary>Schedules an order that waits without a run. The new token keeps a run that another process may still begin from working on it.</summary>
    public async Task EnsureScheduledAsync(DurableTaskClient client, StoredOrder order, CancellationToken cancellationToken)
    {
        if (order.State != OrderState.Pending || time.GetUtcNow() - order.AcceptedAt < Patience)
        {
            return;
        }

        await index.NoteAsync(order, cancellationToken);
        var instance = await client.GetInstanceAsync(order.InstanceId, cancellationToken);
        var taken = order with { RunToken = NewToken() };
        if (instance is null or { IsCompleted: true } && await orders.TryReplaceAsync(taken, cancellationToken))
        {
            await StartAsync(client, taken, cancellationToken);
        }
    }

    /// <summary>
    /// Gives an order whose run is lost to a new one, which goes on from what was done. The new token and attempt keep the old run from coming between
    /// should it be found again.
    /// </summary>
    /// <param name="isCancelled">The run did not get lost: somebody ended it, so that the new one undoes what was done.</param>
    public async Task TakeOverAsync(DurableTaskClient client, StoredOrder order, bool isCancelled, CancellationToken cancellationToken)
    {
        var taken = order with
        {
            Attempt = order.Attempt + 1,
            RunToken = NewToken(),
            State = OrderState.Pending,
            Outcome = null,
            IsCancelled = isCancelled || order.IsCancelled,
        };
        await orders.NoteOpenAsync(OpenOrder.Of(taken, time.GetUtcNow()), cancellationToken);
        if (await orders.TryReplaceAsync(taken, cancellationToken))
        {
            await StartAsync(client, taken, cancellationToken);
        }
    }

    public static string NewToken() => Guid.NewGuid().ToString("N");

    /// <summary>Right after the token was written: whoever comes between would start another run of the same id. A run whose token is older ends at once, and the sweep starts the next.</summary>
    private static Task StartAsync(DurableTaskClient client, StoredOrder order, CancellationToken cancellationToken) => RunStarter.StartAsync(
        client,
        nameof(SubscriptionMappingOrchestrator),
        order.InstanceId,
        new OrderRun(order.Caller, order.Order, order.AcceptedAt, order.RunToken, order.Attempt, order.IsCancelled),
        cancellationToken);
}
