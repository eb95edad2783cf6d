using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Orchestrations.Steps;

/// <summary>Somebody ended the run before this one from outside: this one only undoes what that brought to Autotask.</summary>
internal static class CancelledStep
{
    private static readonly RunEnd Cancelled = new(
        OrderState.Failed, "Cancelled", "The run was terminated. What it had brought to Autotask was undone. A retry maps the order after all.");

    public static async Task<RunEnd> RunAsync(MappingRun run)
    {
        await run.Audit.StartAsync(
            run.Order.Sync is null ? AuditOperation.CreateOrder : AuditOperation.TriggerSubscriptionMappingToConnection, run.Subscription);
        return run.Order.Sync is null || run.Subscription is not null ? Cancelled : await FindAsync(run);
    }

    /// <summary>The run before found its subscription in the same way; nothing is written before there is one.</summary>
    private static async Task<RunEnd> FindAsync(MappingRun run)
    {
        var look = await run.CallAsync<FindPlacedSubscriptionActivity.Output>(
            nameof(FindPlacedSubscriptionActivity), new FindPlacedSubscriptionActivity.Input(run.Caller, run.Order, run.Input.AcceptedAt));
        if (look.Value is { Found: <= 1 } found)
        {
            run.Subscription = found.Subscription;
            return Cancelled;
        }

        var why = look.Fault?.Message ?? "More than one subscription may be the one of this order.";
        return new RunEnd(OrderState.OutcomeUnknown, "OutcomeUnknown", $"The run was terminated, and it can't be told whether a line has to be undone. {why}");
    }
}
