using Mapping.Functions.Storage.Orders;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers.Orders;

/// <summary>Joins the order's row, which decides, with the progress of a run that is at it in this hub.</summary>
internal static class OrderViews
{
    public static async Task<OrderView> OfAsync(StoredOrder order, DurableTaskClient client, CancellationToken cancellationToken)
    {
        // A waiting order has no run of its own yet: what stands under its instance id is at most the attempt before.
        if (order.State != OrderState.Running)
        {
            return OrderView.Of(order);
        }

        var run = await client.GetInstanceAsync(order.InstanceId, getInputsAndOutputs: true, cancellationToken);
        return run?.RuntimeStatus is OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated
            ? Broken(order, run)
            : OrderView.Of(order, ProgressOf(run));
    }

    private static OrderProgress? ProgressOf(OrchestrationMetadata? run) =>
        run?.SerializedCustomStatus is null or "null" ? null : run.ReadCustomStatusAs<OrderProgress>();

    /// <summary>The run was ended from outside before it could say how.</summary>
    private static OrderView Broken(StoredOrder order, OrchestrationMetadata run) => OrderView.Of(order, ProgressOf(run)) with
    {
        Status = OrderState.Failed,
        Code = "RunBroken",
        Message = $"The run is {run.RuntimeStatus}. Retry the order: done steps are recognised.",
    };
}
