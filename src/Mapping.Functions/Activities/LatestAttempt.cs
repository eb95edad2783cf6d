using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Activities;

internal static class LatestAttempt
{
    /// <summary>A run that was taken over and wakes up must not undo what the one after it does.</summary>
    /// <exception cref="InvalidOperationException">A later attempt works on the order.</exception>
    public static async Task EnsureLatestAsync(this OrderStore orders, MappingJob job, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(job.Caller.Tenant, job.Caller.Context, job.Order.OrderId, cancellationToken);
        if (order is not null && order.Attempt > job.Attempt)
        {
            throw new InvalidOperationException($"Attempt {order.Attempt} works on order {job.Order.OrderId}; attempt {job.Attempt} is over.");
        }
    }
}
