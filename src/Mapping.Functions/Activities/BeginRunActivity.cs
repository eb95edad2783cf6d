using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities;

/// <summary>Of several runs for one order, the one whose token stands in the order's row begins.</summary>
internal sealed class BeginRunActivity(
    OrderStore orders, LostAttempts lost, Settling settling, WorkScopes scopes, IOptions<MappingOptions> options, TimeProvider time)
{
    public sealed record Input(Caller Caller, string OrderId, string InstanceId, string RunToken);

    /// <param name="OrderDeadline">How long a placed order may take until its subscription exists.</param>
    /// <param name="FaultDeadline">How long a step waits for Autotask to be reachable again.</param>
    /// <param name="ThrottleDeadline">How long a step waits while the hour's calls are used up.</param>
    /// <param name="LongestSettling">How long what became of a write can stay unknown.</param>
    public sealed record Output(
        bool MayBegin, TimeSpan OrderDeadline, TimeSpan FaultDeadline, TimeSpan ThrottleDeadline, TimeSpan LongestSettling = default);

    [Function(nameof(BeginRunActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Caller, orderId: input.OrderId, instanceId: input.InstanceId);
        var order = await BeginAsync(input, context.CancellationToken);
        if (order is not null)
        {
            await orders.NoteOpenAsync(OpenOrder.Of(order, time.GetUtcNow()), context.CancellationToken);
            await lost.EndAsync(order, context.CancellationToken);
        }

        return new Output(
            order is not null, options.Value.OrderDeadline, options.Value.FaultDeadline, options.Value.ThrottleDeadline, settling.Longest);
    }

    /// <summary>Null when another run works on the order. A replace that comes out as changed may be our own: its answer was lost and the tables' client sent it again.</summary>
    private async Task<StoredOrder?> BeginAsync(Input input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var order = await orders.FindAsync(input.Caller.Tenant, input.Caller.Context, input.OrderId, cancellationToken);
            if (order is null || order.RunToken != input.RunToken)
            {
                return null;
            }

            if (order.State == OrderState.Running
                || await orders.TryReplaceAsync(order with { State = OrderState.Running }, cancellationToken))
            {
                return order;
            }
        }
    }
}
