using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Activities;

/// <summary>Of several runs for one order, the one whose token stands in the order's row begins.</summary>
internal sealed class BeginRunActivity(OrderStore orders, IOptions<MappingOptions> options)
{
    public sealed record Input(Caller Caller, string OrderId, string InstanceId, string RunToken);

    /// <param name="OrderDeadline">How long a placed order may take until its subscription exists.</param>
    /// <param name="FaultDeadline">How long a step waits for Autotask to be reachable again.</param>
    /// <param name="ThrottleDeadline">How long a step waits while the hour's calls are used up.</param>
    public sealed record Output(bool MayBegin, TimeSpan OrderDeadline, TimeSpan FaultDeadline, TimeSpan ThrottleDeadline);

    [Function(nameof(BeginRunActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var order = await orders.FindAsync(input.Caller.Tenant, input.Caller.Context, input.OrderId, context.CancellationToken);
        var mayBegin = order is not null && order.RunToken == input.RunToken
            && (order.State == OrderState.Running
                || await orders.TryReplaceAsync(order with { State = OrderState.Running }, context.CancellationToken));
        if (mayBegin)
        {
            await orders.ForgetUnscheduledAsync(input.InstanceId, context.CancellationToken);
        }

        return new Output(mayBegin, options.Value.OrderDeadline, options.Value.FaultDeadline, options.Value.ThrottleDeadline);
    }
}
