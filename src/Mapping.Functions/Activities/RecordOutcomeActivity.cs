using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Writes how the run ended into the order's row; then nobody needs to look after the order any more.</summary>
internal sealed class RecordOutcomeActivity(OrderStore orders, WorkScopes scopes, TimeProvider time)
{
    public sealed record Input(Caller Caller, string OrderId, string RunToken, OrderOutcome Outcome);

    [Function(nameof(RecordOutcomeActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Caller, orderId: input.OrderId);
        var order = await orders.FindAsync(input.Caller.Tenant, input.Caller.Context, input.OrderId, context.CancellationToken)
            ?? throw new InvalidOperationException($"Order {input.OrderId} is gone.");
        if (order.RunToken != input.RunToken)
        {
            throw new InvalidOperationException($"Another run works on order {input.OrderId}.");
        }

        // Read before the row says that it has ended: a retry that comes right after writes the note anew, and keeps it.
        var note = await orders.FindOpenAsync(order.InstanceId, context.CancellationToken);
        if (!await orders.TryReplaceAsync(order with { State = input.Outcome.State, Outcome = input.Outcome }, context.CancellationToken))
        {
            throw new InvalidOperationException($"Order {input.OrderId} changed while its outcome was written.");
        }

        if (note is not null)
        {
            await orders.ForgetOpenAsync(note, context.CancellationToken);
        }

        Measure(order, input.Outcome);
    }

    private void Measure(StoredOrder order, OrderOutcome outcome)
    {
        var tenant = MappingMetrics.Tag("tenant", order.Caller.Tenant);
        var state = MappingMetrics.Tag("state", outcome.State.ToString());
        MappingMetrics.OrdersEnded.Add(1, tenant, state, MappingMetrics.Tag("code", outcome.Code));
        MappingMetrics.OrderDuration.Record((time.GetUtcNow() - order.AcceptedAt).TotalSeconds, tenant, state);
    }
}
