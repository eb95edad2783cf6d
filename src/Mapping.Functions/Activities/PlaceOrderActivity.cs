using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Places the order at CloudCockpit under an id derived from ours: a repeat is the same order.</summary>
internal sealed class PlaceOrderActivity(ICloudCockpitClient cloudCockpit, WorkScopes scopes)
{
    public sealed record Input(Caller Caller, Order Order);

    [Function(nameof(PlaceOrderActivity))]
    public async Task<StepResult<bool>> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Caller, orderId: input.Order.OrderId);
        try
        {
            var caller = new CloudCockpitCaller(input.Caller.Tenant, input.Caller.CorrelationId);
            await cloudCockpit.PlaceOrderAsync(caller, PlacedOrder.IdOf(input.Caller, input.Order), input.Order, context.CancellationToken);
            return new StepResult<bool>(true, null, []);
        }
        catch (CloudCockpitException failure)
        {
            return new StepResult<bool>(false, PlacedOrder.FaultOf(failure, "OrderFailed"), []);
        }
    }
}
