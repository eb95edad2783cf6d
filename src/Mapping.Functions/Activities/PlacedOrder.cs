using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

internal static class PlacedOrder
{
    /// <summary>CloudCockpit's id of an order of ours.</summary>
    public static Guid IdOf(Caller caller, Order order) => StableGuid.From(caller.Tenant, caller.Context, order.OrderId);

    public static StepFault FaultOf(CloudCockpitException failure, string finalCode) =>
        new(failure.IsTransient ? "CloudCockpitUnavailable" : finalCode, failure.Message, failure.IsTransient);
}
