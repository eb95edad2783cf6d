using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Writes how the run ended into the order's row.</summary>
internal sealed class RecordOutcomeActivity(OrderStore orders)
{
    public sealed record Input(Caller Caller, string OrderId, string RunToken, OrderOutcome Outcome);

    [Function(nameof(RecordOutcomeActivity))]
    public async Task Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var order = await orders.FindAsync(input.Caller.Tenant, input.Caller.Context, input.OrderId, context.CancellationToken)
            ?? throw new InvalidOperationException($"Order {input.OrderId} is gone.");
        if (order.RunToken != input.RunToken)
        {
            throw new InvalidOperationException($"Another run works on order {input.OrderId}.");
        }

        if (!await orders.TryReplaceAsync(order with { State = input.Outcome.State, Outcome = input.Outcome }, context.CancellationToken))
        {
            throw new InvalidOperationException($"Order {input.OrderId} changed while its outcome was written.");
        }
    }
}
